import { IntercomClient, IntercomError } from 'intercom-client'
import type { z } from 'zod'
import { IntercomAdmin, IntercomMe, IntercomTeam } from './payloads/admin.ts'
import { IntercomCompany, IntercomContact } from './payloads/contact.ts'
import { IntercomConversation } from './payloads/conversation.ts'

/** The version whose shapes we read and write; the same one is selected for the app in Developer Hub. */
const API_VERSION = '2.16'

/** No call may last longer, in milliseconds, its body included: then it counts as not known. */
const CALL_LIMIT_MS = 10_000

/** Reads are repeated by the SDK this often; writes never, because Intercom has no idempotency key. */
const READ_RETRIES = 2

const REGION_HOSTS: Readonly<Record<string, string>> = {
  US: 'https://api.intercom.io',
  EU: 'https://api.eu.intercom.io',
  AU: 'https://api.au.intercom.io',
}

/** How a write went. `unknown` may have happened: look before doing it again. */
export type WriteOutcome =
  | { readonly outcome: 'done'; readonly conversation: IntercomConversation }
  | { readonly outcome: 'refused'; readonly status: number; readonly why: string }
  | { readonly outcome: 'not-sent'; readonly why: string }
  | { readonly outcome: 'unknown'; readonly why: string }

/** What Baton asks of one workspace's Intercom. */
export interface Intercom {
  me(): Promise<z.output<typeof IntercomMe>>
  admins(): Promise<IntercomAdmin[]>
  teams(): Promise<z.output<typeof IntercomTeam>[]>
  /** The conversation with its 500 newest parts; undefined when it is gone. */
  conversation(conversationId: string): Promise<IntercomConversation | undefined>
  contact(contactId: string): Promise<IntercomContact | undefined>
  company(companyId: string): Promise<IntercomCompany | undefined>
  postNote(conversationId: string, actorId: string, html: string): Promise<WriteOutcome>
  assign(
    conversationId: string,
    actorId: string,
    to: { readonly type: 'admin' | 'team'; readonly id: string },
  ): Promise<WriteOutcome>
}

/** Where a workspace's REST API is: its region's host, unless one is given for all. */
export function restHost(region: string, override: string | undefined): string {
  return override ?? REGION_HOSTS[region.toUpperCase()] ?? 'https://api.intercom.io'
}

/** Opens one workspace's Intercom. */
export function connectIntercom(token: string, baseUrl: string): Intercom {
  const client = new IntercomClient({
    token,
    baseUrl,
    headers: { 'Intercom-Version': API_VERSION },
    logging: { silent: true },
    fetch: fetchNamingErrors,
  })
  const reading = (): ReadOptions => ({
    maxRetries: READ_RETRIES,
    abortSignal: AbortSignal.timeout(CALL_LIMIT_MS),
  })
  const writing = () => ({ maxRetries: 0, abortSignal: AbortSignal.timeout(CALL_LIMIT_MS) })
  return {
    me: async () => IntercomMe.parse(await client.admins.identify(reading())),
    admins: async () => {
      const { admins = [] } = await client.admins.list(reading())
      return admins.map((admin) => IntercomAdmin.parse(admin))
    },
    teams: async () => {
      const { teams = [] } = await client.teams.list(reading())
      return Promise.all(
        teams.map((team) => withMembers(client, IntercomTeam.parse(team), reading())),
      )
    },
    conversation: (conversationId) =>
      unlessGone(IntercomConversation, () =>
        client.conversations.find({ conversation_id: conversationId }, reading()),
      ),
    contact: (contactId) =>
      unlessGone(
        IntercomContact,
        () => client.contacts.find({ contact_id: contactId }, reading()),
        UNKNOWABLE,
      ),
    company: (companyId) =>
      unlessGone(
        IntercomCompany,
        () => client.companies.find({ company_id: companyId }, reading()),
        UNKNOWABLE,
      ),
    postNote: (conversationId, actorId, html) =>
      attempt(() =>
        client.conversations.reply(
          {
            conversation_id: conversationId,
            body: { message_type: 'note', type: 'admin', admin_id: actorId, body: html },
          },
          writing(),
        ),
      ),
    assign: (conversationId, actorId, to) =>
      attempt(() =>
        client.conversations.manage(
          {
            conversation_id: conversationId,
            body: {
              message_type: 'assignment',
              type: to.type,
              admin_id: actorId,
              assignee_id: to.id,
            },
          },
          writing(),
        ),
      ),
  }
}

type ReadOptions = { readonly maxRetries: number; readonly abortSignal: AbortSignal }

/** Lists may leave the members out; a team that cannot be read alone counts as it was listed. */
async function withMembers(
  client: IntercomClient,
  listed: z.output<typeof IntercomTeam>,
  options: ReadOptions,
): Promise<z.output<typeof IntercomTeam>> {
  try {
    return IntercomTeam.parse(await client.teams.find({ team_id: listed.id }, options))
  } catch {
    return listed
  }
}

/** Deleted, or for a contact merged into another. */
const GONE: readonly unknown[] = [404, 410]

/** A customer the token may not read costs facts, not the draft. */
const UNKNOWABLE: readonly unknown[] = [...GONE, 403]

async function unlessGone<Schema extends z.ZodType>(
  schema: Schema,
  ask: () => PromiseLike<unknown>,
  gone: readonly unknown[] = GONE,
): Promise<z.output<Schema> | undefined> {
  try {
    return schema.parse(await ask())
  } catch (error) {
    if (error instanceof IntercomError && gone.includes(error.statusCode)) return undefined
    throw error
  }
}

/** Only an answer that is a conversation proves a write; only an answer that says no refutes it. */
async function attempt(write: () => PromiseLike<unknown>): Promise<WriteOutcome> {
  try {
    const read = IntercomConversation.safeParse(await write())
    if (read.success) return { outcome: 'done', conversation: read.data }
    return { outcome: 'unknown', why: 'Intercom answered something that is not a conversation' }
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): WriteOutcome {
  const status = error instanceof IntercomError ? error.statusCode : undefined
  if (status === 429) return { outcome: 'not-sent', why: 'Intercom asks to slow down (429)' }
  if (status !== undefined && status >= 400 && status < 500 && status !== 408) {
    return { outcome: 'refused', status, why: `Intercom refused it (${status})` }
  }
  if (status === undefined && neverConnected(error)) {
    return { outcome: 'not-sent', why: 'Intercom could not be reached' }
  }
  return {
    outcome: 'unknown',
    why: status ? `Intercom failed (${status})` : 'Intercom did not answer',
  }
}

/** Errors of a connection that was never made: nothing can have arrived. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

const neverConnected = (error: unknown) =>
  error instanceof Error && NEVER_CONNECTED.includes(error.message)

/** The SDK keeps only an error's message, so the code that tells what happened is made the message. */
const fetchNamingErrors: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init)
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    throw code === undefined ? error : new Error(code, { cause: error })
  }
}
