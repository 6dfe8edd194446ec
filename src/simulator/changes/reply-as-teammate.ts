import type { JsonObject } from '../canvas-check/report.ts'
import { sanitise } from '../html/sanitise.ts'
import { type Intercom, settle } from '../intercom.ts'
import { putInMessage } from '../messenger/cards.ts'
import { adminAuthor } from '../state/author.ts'
import type { Admin, Conversation, Part } from '../state/state.ts'
import { addPart } from './add-part.ts'

/** A teammate writes: to the customer (`comment`) or internally (`note`). Either wakes a snoozed conversation. */
export function replyAsTeammate(
  intercom: Intercom,
  conversation: Conversation,
  reply: {
    readonly kind: 'comment' | 'note'
    readonly admin: Admin
    readonly body: string
    readonly appPackageCode?: string | undefined
    /** The canvas of the app's card that goes out with it. */
    readonly card?: JsonObject | undefined
  },
): Part {
  if (conversation.state === 'snoozed') {
    conversation.state = 'open'
    conversation.snoozed_until = null
  }
  const part = addPart(intercom, conversation, {
    partType: reply.kind,
    author: adminAuthor(reply.admin),
    body: sanitise(reply.body),
    appPackageCode: reply.appPackageCode,
  })
  if (reply.card) putInMessage(intercom.simulation.state, part, reply.card)
  if (reply.kind === 'comment') conversation.read = true
  const topic = reply.kind === 'note' ? 'conversation.admin.noted' : 'conversation.admin.replied'
  settle(intercom, conversation, topic, [part])
  return part
}
