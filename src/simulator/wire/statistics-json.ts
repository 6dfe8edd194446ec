import type { Conversation, Part } from '../state/state.ts'

/** The numbers Intercom keeps about a conversation, worked out from its parts. Unix seconds and seconds. */
export function statisticsJson({ created_at, parts }: Conversation) {
  const said = (type: 'admin' | 'customer') =>
    parts.filter(({ part_type, author }) => {
      const side = author.type === 'admin' ? 'admin' : author.type === 'bot' ? 'bot' : 'customer'
      return part_type === 'comment' && side === type
    })
  const of = (partType: string) => parts.filter((part) => part.part_type === partType)
  const when = (part: Part | undefined) => part?.created_at ?? null
  const after = (part: Part | undefined) => (part ? part.created_at - created_at : null)
  const replies = said('admin')
  const assignments = of('assignment')
  const closes = of('close')
  return {
    type: 'conversation_statistics',
    time_to_assignment: after(assignments[0]),
    time_to_admin_reply: after(replies[0]),
    time_to_first_close: after(closes[0]),
    time_to_last_close: after(closes.at(-1)),
    median_time_to_reply: null,
    first_contact_reply_at: created_at,
    first_assignment_at: when(assignments[0]),
    first_admin_reply_at: when(replies[0]),
    first_close_at: when(closes[0]),
    last_assignment_at: when(assignments.at(-1)),
    last_assignment_admin_reply_at: null,
    last_contact_reply_at: when(said('customer').at(-1)) ?? created_at,
    last_admin_reply_at: when(replies.at(-1)),
    last_close_at: when(closes.at(-1)),
    last_closed_by_id: closes.at(-1)?.author.id ?? null,
    count_reopens: of('open').length,
    count_assignments: assignments.length,
    count_conversation_parts: parts.length,
  }
}
