import { z } from 'zod'
import { assign } from '../changes/assign.ts'
import { changeState } from '../changes/change-state.ts'
import { findAdmin } from '../changes/find.ts'
import type { Intercom } from '../intercom.ts'
import type { Conversation } from '../state/state.ts'
import { APP_PACKAGE_CODE } from './app-package.ts'
import type { Refusal } from './refusal.ts'
import { Id } from './sent-values.ts'

const Management = z.discriminatedUnion('message_type', [
  z.object({
    message_type: z.literal('assignment'),
    type: z.enum(['admin', 'team']),
    admin_id: Id,
    assignee_id: Id,
  }),
  z.object({ message_type: z.literal('close'), admin_id: Id, body: z.string().optional() }),
  z.object({ message_type: z.literal('open'), admin_id: Id }),
  z.object({ message_type: z.literal('snoozed'), admin_id: Id, snoozed_until: z.number().int() }),
])

/** `POST /conversations/:id/parts`: assign, close, open or snooze. Undefined when it worked. */
export function manageConversation(
  intercom: Intercom,
  conversation: Conversation,
  body: unknown,
): Refusal | undefined {
  const asked = Management.safeParse(body)
  if (!asked.success) {
    const field = asked.error.issues[0]?.path.join('.') || 'message_type'
    return [400, 'parameter_invalid', `${field} is invalid`, field]
  }
  const by = findAdmin(intercom.simulation.state, asked.data.admin_id)
  if (!by) return [404, 'admin_not_found', 'Admin for admin_id not found', 'admin_id']
  const appPackageCode = APP_PACKAGE_CODE
  const management = asked.data
  switch (management.message_type) {
    case 'assignment': {
      const { type, assignee_id: assigneeId } = management
      const { outcome } = assign(intercom, conversation, { type, assigneeId, by, appPackageCode })
      if (outcome === 'assignee-not-found') {
        return [404, 'assignee_not_found', 'Assignee for assignee_id not found', 'assignee_id']
      }
      if (outcome === 'assignee-without-seat') {
        return [400, 'parameter_invalid', 'Assignee has no Inbox seat', 'assignee_id']
      }
      return undefined
    }
    case 'close':
      changeState(intercom, conversation, {
        state: 'closed',
        by,
        body: management.body,
        appPackageCode,
      })
      return undefined
    case 'open':
      changeState(intercom, conversation, { state: 'open', by, appPackageCode })
      return undefined
    case 'snoozed': {
      const snoozedUntil = management.snoozed_until
      changeState(intercom, conversation, { state: 'snoozed', by, snoozedUntil, appPackageCode })
      return undefined
    }
  }
}
