import type { MessagePreviewView } from '../../../../canvases/inbox/message-preview.ts'
import type { ProposedFor } from '../../../domain/tell-customer.ts'
import { LANGUAGE_NAMES } from '../../../domain/waiting/language-names.ts'
import { messageText } from '../../../domain/waiting/message-text.ts'
import type { ToCustomer } from '../../../use-cases/message-to-send.ts'
import { markOf } from '../proposed-mark.ts'

/** What the customer would read, for the teammate who can change it. */
export const showMessage = (toCustomer: ToCustomer): MessagePreviewView => ({
  tell: toCustomer.tell,
  text: toCustomer.message && messageText(toCustomer.message),
  languageName: LANGUAGE_NAMES[toCustomer.message?.language ?? 'en'],
  isEdited: toCustomer.isEdited,
  notice: toCustomer.notice,
})

/**
 * What goes beside the canvas: that a message left as it was proposed is not taken for a teammate's own, and whom
 * and what time words that are written over it were meant for.
 */
export const proposedMark = ({
  message,
  isEdited,
  madeFor,
}: ToCustomer): Readonly<Record<string, string>> => ({
  ...(message && !isEdited && { proposed: markOf(messageText(message)) }),
  ...(madeFor && madeForMark(madeFor)),
})

/** Whom and what time a message was proposed for, as it goes beside its canvas. */
export const madeForMark = ({
  receiverId,
  latest,
}: ProposedFor): Readonly<Record<string, string>> => ({
  made_for: `${receiverId} ${latest ?? ''}`,
})
