import type { MessagePreviewView } from '../../../../canvases/inbox/message-preview.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { messageText } from '../../../domain/waiting/message-text.ts'
import type { ToCustomer } from '../../../use-cases/message-to-send.ts'
import { markOf } from '../proposed-mark.ts'

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  ja: 'Japanese',
}

/** What the customer would read, for the teammate who can change it. */
export const showMessage = (toCustomer: ToCustomer): MessagePreviewView => ({
  tell: toCustomer.tell,
  text: toCustomer.message && messageText(toCustomer.message),
  languageName: LANGUAGE_NAMES[toCustomer.message?.language ?? 'en'],
  isEdited: toCustomer.isEdited,
  notice: toCustomer.notice,
})

/** What goes beside the canvas so that a message left as it was proposed is not taken for a teammate's own. */
export const proposedMark = ({
  message,
  isEdited,
}: ToCustomer): Readonly<Record<string, string>> =>
  message && !isEdited ? { proposed: markOf(messageText(message)) } : {}
