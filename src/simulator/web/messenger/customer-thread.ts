import type { ConversationDetail } from '../../control-api.ts'
import { dayLine } from '../day-line.ts'
import { element } from '../element.ts'
import { dayOf } from '../moment.ts'
import { customerMessage } from './customer-message.ts'
import type { MessengerCard } from './messenger-card.ts'

/** A conversation as the customer has it before them. */
export interface CustomerThread {
  readonly element: HTMLElement
  readonly update: (conversation: ConversationDetail) => void
  /** Looks at every card in it again, as opening the Messenger does. */
  readonly look: () => void
  /** Shows the newest message, as opening a conversation does. */
  readonly toEnd: () => void
}

/** Messages with their senders' names, a line for each new day, the cards that came with them, and no notes. */
export function customerThread(
  timeZone: string,
  openUrl: (url: string) => void,
  cardIn: (conversationId: string, partId: string) => MessengerCard,
): CustomerThread {
  let shownId = ''
  let cards = new Map<string, MessengerCard>()
  let drawn = new Map<string, HTMLElement>()
  const list = element('ol', {
    class: 'm-thread',
    'data-testid': 'messenger-thread',
    'aria-label': 'Messages the customer sees',
    tabindex: 0,
  })
  const cardOf = (conversationId: string, partId: string) => {
    const card = cards.get(partId) ?? cardIn(conversationId, partId)
    cards.set(partId, card)
    return card
  }
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }
  return {
    element: list,
    update: (conversation) => {
      if (conversation.id !== shownId) {
        shownId = conversation.id
        cards = new Map()
        drawn = new Map()
      }
      const next = new Map<string, HTMLElement>()
      let day = ''
      for (const part of conversation.parts) {
        if (part.kind !== 'message') continue
        const itsDay = dayOf(part.at, timeZone)
        const dayKey = `${itsDay} from ${part.id}`
        if (itsDay !== day) next.set(dayKey, drawn.get(dayKey) ?? dayLine(itsDay))
        day = itsDay
        const key = JSON.stringify(part)
        const card = part.hasCard ? cardOf(conversation.id, part.id).element : undefined
        next.set(key, drawn.get(key) ?? customerMessage(part, timeZone, openUrl, card))
      }
      const hasMore = next.size > drawn.size
      drawn = next
      for (const child of [...list.children]) {
        if (![...next.values()].some((message) => message === child)) child.remove()
      }
      for (const [index, message] of [...next.values()].entries()) {
        if (list.children[index] !== message) {
          list.insertBefore(message, list.children[index] ?? null)
        }
      }
      if (hasMore) toEnd()
    },
    look: () => {
      for (const card of cards.values()) void card.look()
    },
    toEnd,
  }
}
