import type { ConversationDetail } from '../control-api.ts'
import { element } from './element.ts'
import { linesIn } from './lines.ts'
import { threadPart } from './thread-part.ts'

/** The messages of the open conversation. */
export interface Thread {
  readonly element: HTMLElement
  /** Shows a conversation; one that was shown before keeps its place unless its end was in sight. */
  readonly update: (conversation: ConversationDetail) => void
  /** Scrolls to a message and marks it for a moment. False when it is not here. */
  readonly reveal: (messageId: string) => boolean
}

/** As good as the end: within this many px of it new messages keep coming into view. */
const NEAR_END_PX = 80

/** How long a message stays marked. */
const MARKED_MS = 2_400

/** What everybody said, oldest first, with a line for each new day. */
export function thread(
  timeZone: string,
  openUrl: (url: string) => void,
  redact: (partId: string) => void,
): Thread {
  let shown: ConversationDetail | undefined
  const parts = element('ol', { class: 'parts' })
  const drawParts = linesIn(parts, timeZone, (part) => threadPart(part, timeZone, openUrl, redact))
  const newBelow = element(
    'button',
    {
      type: 'button',
      class: 'new-below',
      hidden: true,
      'data-testid': 'new-below',
      onclick: () => toEnd(),
    },
    'New below ↓',
  )
  const root = element(
    'div',
    {
      class: 'thread',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Messages',
      'data-testid': 'thread',
      onscroll: () => {
        isAtEnd = isNearEnd()
        if (isAtEnd) newBelow.hidden = true
      },
    },
    parts,
    newBelow,
  )
  let isAtEnd = true
  // Columns that come and go make everything higher or lower: who looked at the end goes on doing so.
  const resized = new ResizeObserver(() => {
    if (isAtEnd) toEnd()
  })
  resized.observe(root)
  resized.observe(parts)

  const isNearEnd = () => root.scrollHeight - root.scrollTop - root.clientHeight < NEAR_END_PX
  const toEnd = () => {
    root.scrollTop = root.scrollHeight
    isAtEnd = true
    newBelow.hidden = true
  }

  return {
    element: root,
    update: (conversation) => {
      const isAnother = conversation.id !== shown?.id
      const hasMore = conversation.parts.length > (shown?.parts.length ?? 0)
      const keepAtEnd = isAnother || isAtEnd
      drawParts(conversation.parts)
      shown = conversation
      if (keepAtEnd) toEnd()
      else if (hasMore) newBelow.hidden = false
    },
    reveal: (messageId) => {
      const found = [...parts.children].find(
        (part) => part instanceof HTMLElement && part.dataset.messageId === messageId,
      )
      if (!(found instanceof HTMLElement)) return false
      isAtEnd = false
      found.scrollIntoView({ block: 'center' })
      found.focus({ preventScroll: true })
      found.classList.add('revealed')
      setTimeout(() => found.classList.remove('revealed'), MARKED_MS)
      return true
    },
  }
}
