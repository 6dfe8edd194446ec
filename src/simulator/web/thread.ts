import type { ConversationDetail, PartView } from '../control-api.ts'
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
export function thread(timeZone: string, openUrl: (url: string) => void): Thread {
  let shownId: string | undefined
  const parts = element('ol', { class: 'parts' })
  const root = element(
    'div',
    { class: 'thread', tabindex: 0, 'aria-label': 'Messages', 'data-testid': 'thread' },
    parts,
  )

  const lines = (all: readonly PartView[]) =>
    all.flatMap((part, at) => {
      const day = dayOf(part.at, timeZone)
      const before = all[at - 1]
      const sameDay = before !== undefined && dayOf(before.at, timeZone) === day
      const line = threadPart(part, timeZone, openUrl)
      return sameDay ? [line] : [element('li', { class: 'day' }, element('span', {}, day)), line]
    })

  return {
    element: root,
    update: ({ id, parts: all }) => {
      const fromEnd = root.scrollHeight - root.scrollTop - root.clientHeight
      const stayAtEnd = id !== shownId || fromEnd < NEAR_END_PX
      parts.replaceChildren(...lines(all))
      shownId = id
      if (stayAtEnd) root.scrollTop = root.scrollHeight
    },
    reveal: (messageId) => {
      const found = [...parts.children].find(
        (part) => part instanceof HTMLElement && part.dataset.messageId === messageId,
      )
      if (!(found instanceof HTMLElement)) return false
      found.scrollIntoView({ block: 'center' })
      found.focus({ preventScroll: true })
      found.classList.add('revealed')
      setTimeout(() => found.classList.remove('revealed'), MARKED_MS)
      return true
    },
  }
}
