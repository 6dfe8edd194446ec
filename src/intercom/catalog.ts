import { z } from 'zod'
import type { Catalog } from '../domain/catalog.ts'
import { boundedJson } from './bounded-json.ts'
import { callHeaders } from './call-headers.ts'
import { AttributeNames, CatalogList } from './payloads/catalog.ts'
import { OfficeHoursList, toBusinessHours } from './payloads/office-hours.ts'

/** What Intercom said to a question about the catalog. `refused`: this workspace may not ask or do it, however often. */
export type CatalogAnswer<Value> =
  | { readonly outcome: 'read'; readonly value: Value }
  | { readonly outcome: 'refused'; readonly status: number; readonly code: string | undefined }
  | { readonly outcome: 'no-answer'; readonly why: string }

/** The parts of one workspace's Intercom that change seldom, each asked for alone: scopes differ. */
export interface CatalogApi {
  tags(): Promise<CatalogAnswer<Catalog['tags']>>
  ticketTypes(): Promise<CatalogAnswer<Catalog['ticketTypes']>>
  conversationAttributes(): Promise<CatalogAnswer<readonly string[]>>
  officeHours(): Promise<CatalogAnswer<Catalog['officeHours']>>
  /** Makes a conversation attribute that holds text. */
  createConversationAttribute(name: string, description: string): Promise<CatalogAnswer<undefined>>
}

/**
 * Opens the catalog of one workspace's Intercom.
 *
 * @param timeZone the workspace's own, for office hours that name none
 */
export function connectCatalog(token: string, host: string, timeZone: string): CatalogApi {
  const read = async <Schema extends z.ZodType>(path: string, schema: Schema) =>
    understood(await boundedJson(`${host}${path}`, { headers: callHeaders(token) }), schema)
  return {
    tags: () => read('/tags', CatalogList),
    ticketTypes: () => read('/ticket_types', CatalogList),
    conversationAttributes: () => read('/conversations/attributes', AttributeNames),
    officeHours: async () => {
      const answer = await read('/office_hours_schedules', OfficeHoursList)
      return answer.outcome === 'read'
        ? { ...answer, value: toBusinessHours(answer.value, timeZone) }
        : answer
    },
    createConversationAttribute: async (name, description) => {
      const answer = await boundedJson(`${host}/conversations/attributes`, {
        method: 'POST',
        headers: { ...callHeaders(token), 'content-type': 'application/json' },
        body: JSON.stringify({ name, data_type: 'string', description }),
      })
      return understood(
        answer,
        z.unknown().transform(() => undefined),
      )
    },
  }
}

const Refusal = z.object({ errors: z.array(z.object({ code: z.string() })).min(1) })

/** Asked too often or too early: worth asking again. */
const PASSING: readonly number[] = [408, 409, 425, 429]

function understood<Schema extends z.ZodType>(
  answer: Awaited<ReturnType<typeof boundedJson>>,
  schema: Schema,
): CatalogAnswer<z.output<Schema>> {
  if (answer.outcome === 'no-answer') return answer
  const { status, body } = answer
  if (status >= 500 || PASSING.includes(status)) {
    return { outcome: 'no-answer', why: `it answered ${status}` }
  }
  if (status >= 300) {
    const code = Refusal.safeParse(body).data?.errors[0]?.code
    return { outcome: 'refused', status, code }
  }
  const value = schema.safeParse(body)
  return value.success
    ? { outcome: 'read', value: value.data }
    : { outcome: 'no-answer', why: 'its answer had another shape' }
}
