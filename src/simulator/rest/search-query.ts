import { z } from 'zod'

/** Fields of a conversation that Intercom can search by, that the simulator can too. */
const FIELDS =
  /^(?:id|created_at|updated_at|waiting_since|snoozed_until|open|read|state|priority|admin_assignee_id|team_assignee_id|contact_ids|teammate_ids|tag_ids|ai_agent_participated|(?:source|statistics|ai_agent|custom_attributes)\..+)$/

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const Filter = z.object({
  field: z.string().regex(FIELDS),
  operator: z.enum(['=', '!=', 'IN', 'NIN', '>', '<', '~', '!~', '^', '$']),
  value: z.union([Scalar, z.array(Scalar)]),
})

const Group = z.object({
  operator: z.enum(['AND', 'OR']),
  value: z
    .array(
      z.union([
        Filter,
        z.object({ operator: z.enum(['AND', 'OR']), value: z.array(Filter).max(15) }),
      ]),
    )
    .max(15),
})

/** What a search asks for: one filter, or groups of filters two levels deep. */
export const SearchQuery = z.union([Filter, Group])

/** A search as it was parsed. */
export type Query = z.infer<typeof SearchQuery>

/** True when a conversation, as Intercom sends it, fits the search. `>` and `<` include equality, as they do there. */
export function fits(query: Query, conversation: object): boolean {
  if ('field' in query) return fitsFilter(query, conversation)
  return query.operator === 'AND'
    ? query.value.every((part) => fits(part, conversation))
    : query.value.some((part) => fits(part, conversation))
}

function fitsFilter(
  { field, operator, value }: z.infer<typeof Filter>,
  conversation: object,
): boolean {
  const held = [fieldValue(conversation, field)].flat()
  const wanted = [value].flat()
  const equal = held.some((have) => wanted.some((want) => String(have) === String(want)))
  const words = held.map((have) => String(have ?? '').toLowerCase())
  const sought = String(value).toLowerCase()
  switch (operator) {
    case '=':
    case 'IN':
      return equal
    case '!=':
    case 'NIN':
      return !equal
    case '>':
      return held.some((have) => have !== null && Number(have) >= Number(value))
    case '<':
      return held.some((have) => have !== null && Number(have) <= Number(value))
    case '~':
      return words.some((text) => text.includes(sought))
    case '!~':
      return !words.some((text) => text.includes(sought))
    case '^':
      return words.some((text) => text.startsWith(sought))
    case '$':
      return words.some((text) => text.endsWith(sought))
  }
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  contact_ids: ['contacts', 'contacts'],
  teammate_ids: ['teammates', 'admins'],
  tag_ids: ['tags', 'tags'],
}

function fieldValue(conversation: object, field: string): unknown {
  const list = LISTS[field]
  if (!list) return at(conversation, field.split('.'))
  const entries = at(conversation, list)
  return Array.isArray(entries) ? entries.map((entry) => at(entry, ['id'])) : []
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : null,
    value,
  )
}
