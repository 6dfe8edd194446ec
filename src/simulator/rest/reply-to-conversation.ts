import { z } from 'zod'
import { contactOf, findAdmin } from '../changes/find.ts'
import { replyAsCustomer } from '../changes/reply-as-customer.ts'
import { replyAsTeammate } from '../changes/reply-as-teammate.ts'
import type { Intercom } from '../intercom.ts'
import type { Conversation } from '../state/state.ts'
import { APP_PACKAGE_CODE } from './app-package.ts'
import type { Refusal } from './refusal.ts'
import { Id } from './sent-values.ts'

const Words = z.string().trim().min(1)

const Reply = z.union([
  z.object({
    type: z.literal('admin'),
    message_type: z.enum(['comment', 'note']),
    admin_id: Id,
    body: Words,
  }),
  z.object({
    type: z.literal('user'),
    message_type: z.literal('comment').default('comment'),
    body: Words,
    intercom_user_id: z.string().optional(),
    user_id: z.string().optional(),
    email: z.string().optional(),
  }),
])

/** `POST /conversations/:id/reply`: a comment or note by a teammate, or words of the customer. Undefined when it worked. */
export function replyToConversation(
  intercom: Intercom,
  conversation: Conversation,
  body: unknown,
): Refusal | undefined {
  const asked = Reply.safeParse(body)
  if (!asked.success)
    return [400, 'parameter_invalid', 'message_type, type, admin_id or body is invalid']
  const reply = asked.data
  if (reply.type === 'admin') {
    const admin = findAdmin(intercom.simulation.state, reply.admin_id)
    if (!admin) return [404, 'admin_not_found', 'Admin for admin_id not found', 'admin_id']
    const { message_type: kind, body: words } = reply
    replyAsTeammate(intercom, conversation, {
      kind,
      admin,
      body: words,
      appPackageCode: APP_PACKAGE_CODE,
    })
    return undefined
  }
  const contact = contactOf(intercom.simulation.state, conversation)
  const named = reply.intercom_user_id ?? reply.user_id ?? reply.email
  if (![contact.id, contact.external_id, contact.email].some((id) => id !== null && id === named)) {
    return [404, 'not_found', 'User Not Found']
  }
  replyAsCustomer(intercom, conversation, reply.body, APP_PACKAGE_CODE)
  return undefined
}
