import { type Intercom, settle } from '../intercom.ts'
import { adminAuthor } from '../state/author.ts'
import type { Admin, Conversation, Part } from '../state/state.ts'
import { addPart } from './add-part.ts'
import { findAdmin, findTeam } from './find.ts'

/** Who shall have a conversation: a person or a team; `0` is nobody. The other half stays as it is. */
export interface Assignment {
  readonly type: 'admin' | 'team'
  readonly assigneeId: string
  readonly by: Admin
  readonly appPackageCode?: string | undefined
}

/** An assignment that was made, or why Intercom would not make it. */
export type Assigned =
  | { readonly outcome: 'assigned'; readonly part: Part }
  | { readonly outcome: 'assignee-not-found' | 'assignee-without-seat' }

/** Gives a conversation to a person or a team. A person without an inbox seat cannot have one. */
export function assign(
  intercom: Intercom,
  conversation: Conversation,
  { type, assigneeId, by, appPackageCode }: Assignment,
): Assigned {
  const { state } = intercom.simulation
  if (assigneeId !== '0') {
    const admin = type === 'admin' ? findAdmin(state, assigneeId) : undefined
    if (!admin && !(type === 'team' && findTeam(state, assigneeId))) {
      return { outcome: 'assignee-not-found' }
    }
    if (admin && !admin.has_inbox_seat) return { outcome: 'assignee-without-seat' }
  }
  if (type === 'admin') conversation.admin_assignee_id = Number(assigneeId)
  else conversation.team_assignee_id = Number(assigneeId)
  const part = addPart(intercom, conversation, {
    partType: 'assignment',
    author: adminAuthor(by),
    body: null,
    assignedTo: assigneeId === '0' ? { type: 'nobody_admin', id: '0' } : { type, id: assigneeId },
    appPackageCode,
  })
  settle(intercom, conversation, 'conversation.admin.assigned', [part])
  return { outcome: 'assigned', part }
}
