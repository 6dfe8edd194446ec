import type { Bootstrap, ConversationDetail } from '../control-api.ts'
import { composer } from './composer.ts'
import { control } from './control-client.ts'
import { element } from './element.ts'
import { thread } from './thread.ts'
import { threadHead } from './thread-head.ts'
import { typedWords } from './typed-words.ts'

/** Does something to the open conversation and shows what became of it. False when it failed. */
export type ChangeConversation = (
  work: (conversationId: string) => Promise<ConversationDetail>,
) => Promise<boolean>

/** The middle column. */
export interface ConversationPane {
  readonly element: HTMLElement
  readonly show: (conversation: ConversationDetail, teammateId: string, known: Bootstrap) => void
  /** Attaches the app's card to the reply that is written. */
  readonly attach: (card: unknown) => void
  /** Scrolls to a message. False when it is not in this conversation. */
  readonly reveal: (messageId: string) => boolean
}

/** The open conversation: who has it, what was said, where to write. */
export function conversationPane(
  timeZone: string,
  change: ChangeConversation,
  openUrl: (url: string) => void,
  insertCard: () => void,
): ConversationPane {
  let teammateId = ''
  const head = element('div', {})
  const messages = thread(timeZone, openUrl, (partId) => change((id) => control.redact(id, partId)))
  const writing = composer(insertCard, (mode, typed, card) =>
    change((id) => {
      const body = typedWords(typed)
      if (mode === 'customer') return control.replyAsCustomer(id, body)
      return mode === 'note'
        ? control.note(id, teammateId, body)
        : control.replyAsTeammate(id, teammateId, body, card)
    }),
  )
  return {
    element: element('div', { class: 'middle-open' }, head, messages.element, writing.element),
    show: (conversation, newTeammateId, known) => {
      teammateId = newTeammateId
      const teammate = known.teammates.find(({ id }) => id === teammateId)
      head.replaceChildren(
        threadHead(conversation, known, {
          onAssign: (type, to) => change((id) => control.assign(id, teammateId, type, to)),
          onState: (state) => change((id) => control.setState(id, teammateId, state)),
        }),
      )
      messages.update(conversation)
      writing.turnTo(conversation.id, teammate?.name ?? '', conversation.customerName)
    },
    attach: writing.attach,
    reveal: messages.reveal,
  }
}
