import type { ConversationDetail, PartView } from '../control-api.ts'
import { dayLine } from './day-line.ts'
import { element } from './element.ts'
import { dayOf } from './moment.ts'
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
  let drawn = new Map<string, HTMLElement>()
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
      const next = new Map<string, HTMLElement>()
      for (const [key, draw] of lines(conversation.parts, timeZone, openUrl, redact)) {
        next.set(key, drawn.get(key) ?? draw())
      }
      drawn = next
      putInOrder(parts, [...next.values()])
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

/** Every line under a key that changes when the line does, and how to draw it. */
function lines(
  all: readonly PartView[],
  timeZone: string,
  openUrl: (url: string) => void,
  redact: (partId: string) => void,
): (readonly [key: string, draw: () => HTMLElement])[] {
  return all.flatMap((part, at) => {
    const day = dayOf(part.at, timeZone)
    const before = all[at - 1]
    const line = [JSON.stringify(part), () => threadPart(part, timeZone, openUrl, redact)] as const
    if (before && dayOf(before.at, timeZone) === day) return [line]
    return [[`${day} from ${part.id}`, () => dayLine(day)] as const, line]
  })
}

/** Lines that did not change are not touched, so they keep focus, marks and selected text. */
function putInOrder(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const kept = new Set<Element>(wanted)
  for (const child of [...parent.children]) {
    if (!kept.has(child)) child.remove()
  }
  for (const [at, line] of wanted.entries()) {
    const there = parent.children[at]
    if (there !== line) parent.insertBefore(line, there ?? null)
  }
}
