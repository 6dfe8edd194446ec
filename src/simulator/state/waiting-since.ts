import type { Conversation } from './state.ts'

/** Since when the customer waits for a teammate: their first words after ours. Null when nobody waits. */
export function waitingSince(conversation: Conversation): number | null {
  if (conversation.state === 'closed') return null
  let since: number | null = conversation.created_at
  for (const part of conversation.parts) {
    if (part.part_type !== 'comment') continue
    if (part.author.type === 'admin') since = null
    else if (part.author.type !== 'bot') since ??= part.created_at
  }
  return since
}
