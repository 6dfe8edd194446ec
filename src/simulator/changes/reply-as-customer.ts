import { sanitise } from '../html/sanitise.ts'
import { type Intercom, settle } from '../intercom.ts'
import { customerAuthor } from '../state/author.ts'
import type { Conversation, Part } from '../state/state.ts'
import { addPart } from './add-part.ts'
import { contactOf } from './find.ts'

/** The customer writes. A closed or snoozed conversation is open again. */
export function replyAsCustomer(
  intercom: Intercom,
  conversation: Conversation,
  body: string,
  appPackageCode?: string,
): Part {
  conversation.state = 'open'
  conversation.snoozed_until = null
  conversation.read = false
  const part = addPart(intercom, conversation, {
    partType: 'comment',
    author: customerAuthor(contactOf(intercom.simulation.state, conversation)),
    body: sanitise(body),
    appPackageCode,
  })
  settle(intercom, conversation, 'conversation.user.replied', [part])
  return part
}
