import { z } from 'zod'
import type { AuthorRole, ConversationPart } from '../../domain/transcript.ts'
import { id, optionalId, optionalText, someText, unixSeconds } from './loose.ts'

const Author = z
  .object({
    type: z.string().catch('user'),
    id: optionalId,
    name: optionalText,
    from_ai_agent: z.boolean().nullish(),
  })
  .nullish()

const Attachments = z
  .array(z.object({ name: someText.catch('file') }))
  .nullish()
  .catch([])

const Part = z.object({
  id,
  part_type: z.string().catch('comment'),
  body: optionalText.catch(undefined),
  created_at: unixSeconds,
  author: Author.catch(undefined),
  redacted: z.boolean().nullish().catch(false),
  attachments: Attachments,
})

const Contacts = z.object({ contacts: z.array(z.object({ id })).catch([]) }).nullish()

/** A conversation as Intercom sends it, in a card request or from its API. Unknown keys are let be. */
export const IntercomConversation = z.object({
  id,
  created_at: unixSeconds.nullish(),
  updated_at: unixSeconds.nullish(),
  state: optionalText.catch(undefined),
  admin_assignee_id: optionalId.catch(undefined),
  team_assignee_id: optionalId.catch(undefined),
  ai_agent_participated: z.boolean().nullish().catch(undefined),
  ai_agent: z
    .object({ resolution_state: optionalText.catch(undefined) })
    .nullish()
    .catch(undefined),
  company: z.object({ id: optionalId }).nullish().catch(undefined),
  contacts: Contacts.catch(undefined),
  source: Part.partial({ created_at: true, part_type: true })
    .extend({ type: optionalText.catch(undefined) })
    .nullish()
    .catch(undefined),
  channel: z
    .object({ current: optionalText.catch(undefined) })
    .nullish()
    .catch(undefined),
  conversation_parts: z
    .object({
      conversation_parts: z.array(Part.nullable().catch(null)).catch([]),
      total_count: z.number().nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
})

/** A conversation as read from a payload. */
export type IntercomConversation = z.output<typeof IntercomConversation>

/** Everything said in a conversation, the opening message first. A part nobody can read is skipped, one that came twice is one. */
export function toParts(conversation: IntercomConversation): ConversationPart[] {
  const opening = conversation.source
    ? [
        {
          ...conversation.source,
          part_type: 'comment',
          created_at: conversation.created_at ?? new Date(0),
        },
      ]
    : []
  const later = conversation.conversation_parts?.conversation_parts ?? []
  const parts = [...opening, ...later].flatMap((part) => (part ? [toPart(part)] : []))
  return [...new Map(parts.toReversed().map((part) => [part.id, part])).values()].toReversed()
}

/** Intercom gives at most this many parts of a conversation, the newest. */
const MOST_PARTS = 500

/** Whether there is more between the opening message and the parts that came along. */
export function isCut({ conversation_parts: parts }: IntercomConversation): boolean {
  const given = parts?.conversation_parts.length ?? 0
  return (parts?.total_count ?? 0) > given || given >= MOST_PARTS
}

/** Whether the customer writes e-mail here: where the conversation is now, or else how it began. */
export function isByEmail({ channel, source }: IntercomConversation): boolean {
  return (channel?.current ?? source?.type)?.toLowerCase() === 'email'
}

/** What Fin did here. `escalated`: it gave the conversation to people. The word for it changed with version 2.15. */
export function finIn(conversation: IntercomConversation): 'absent' | 'present' | 'escalated' {
  const { ai_agent: fin, ai_agent_participated: participated } = conversation
  if (FIN_GAVE_UP.includes(fin?.resolution_state ?? '')) return 'escalated'
  return fin || participated ? 'present' : 'absent'
}

const FIN_GAVE_UP: readonly string[] = ['escalated', 'routed_to_team', 'procedure_handoff']

function toPart(part: z.output<typeof Part>): ConversationPart {
  return {
    id: part.id,
    partType: part.part_type,
    role: roleOf(part.author),
    authorName: part.author?.name,
    authorId: part.author?.id,
    body: part.body,
    at: part.created_at,
    redacted: part.redacted ?? false,
    attachments: (part.attachments ?? []).map(({ name }) => name),
  }
}

function roleOf(author: z.output<typeof Author>): AuthorRole {
  if (author?.from_ai_agent) return 'fin'
  switch (author?.type) {
    case 'admin':
    case 'team':
      return 'teammate'
    case 'bot':
      return 'bot'
    default:
      return 'customer'
  }
}
