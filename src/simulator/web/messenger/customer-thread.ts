import type { ConversationDetail } from '../../control-api.ts'
import { element } from '../element.ts'
import { linesIn } from '../lines.ts'
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
  const list = element('ol', {
    class: 'm-thread',
    'data-testid': 'messenger-thread',
    'aria-label': 'Messages the customer sees',
    tabindex: 0,
  })
  const cardOf = (partId: string) => {
    const card = cards.get(partId) ?? cardIn(shownId, partId)
    cards.set(partId, card)
    return card
  }
  const drawMessages = linesIn(list, timeZone, (part) =>
    customerMessage(part, timeZone, openUrl, part.hasCard ? cardOf(part.id).element : undefined),
  )
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }
  return {
    element: list,
    update: (conversation) => {
      const isAnother = conversation.id !== shownId
      if (isAnother) {
        shownId = conversation.id
        cards = new Map()
      }
      const before = list.children.length
      drawMessages(conversation.parts.filter(({ kind }) => kind === 'message'))
      if (isAnother || list.children.length > before) toEnd()
    },
    look: () => {
      for (const card of cards.values()) void card.look()
    },
    toEnd,
  }
}
