import { z } from 'zod'
import { id, optionalId, optionalText, unixSeconds } from './loose.ts'

const Named = z.object({ type: z.string().nullish().catch(undefined), id })

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item.nullable().catch(null))
    .transform((items) => items.filter((one) => one !== null))
    .catch([])

const SeenPart = z.object({
  id,
  part_type: z.string().catch('comment'),
  body: optionalText.catch(undefined),
  created_at: unixSeconds,
  assigned_to: Named.nullish().catch(undefined),
  author: Named.nullish().catch(undefined),
})

const Seen = z.object({
  id,
  state: optionalText.catch(undefined),
  updated_at: unixSeconds,
  team_assignee_id: optionalId.catch(undefined),
  admin_assignee_id: optionalId.catch(undefined),
  custom_attributes: z.record(z.string(), z.unknown()).catch({}),
  tags: z.object({ tags: listOf(Named) }).catch({ tags: [] }),
  linked_objects: z.object({ data: listOf(Named) }).catch({ data: [] }),
  conversation_parts: z
    .object({ conversation_parts: listOf(SeenPart) })
    .catch({ conversation_parts: [] }),
})

/** A conversation as far as it shows what Baton did there. */
export type ConversationSeen = z.output<typeof Seen>

/** Reads a conversation for what Baton did there; undefined where it is none. */
export function readConversationSeen(body: unknown): ConversationSeen | undefined {
  const read = Seen.safeParse(body)
  return read.success ? read.data : undefined
}
