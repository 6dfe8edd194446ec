import type { IntercomClient } from 'intercom-client'
import { z } from 'zod'
import type { Line } from './call.ts'
import { changeSearch, type SearchChanges } from './changed-conversations.ts'
import { hostBreaker } from './host-breaker.ts'
import { followPace } from './pace.ts'
import { IntercomAdmin, IntercomMe, IntercomTeam } from './payloads/admin.ts'
import { IntercomCompany, IntercomContact } from './payloads/contact.ts'
import { IntercomConversation } from './payloads/conversation.ts'
import { type ReadOutcome, read, readAs, readUnless } from './read.ts'
import { type WriteOutcome, writeBeside, writeInConversation } from './write.ts'

const REGION_HOSTS: Readonly<Record<string, string>> = {
  US: 'https://api.intercom.io',
  EU: 'https://api.eu.intercom.io',
  AU: 'https://api.au.intercom.io',
}

/** Where something is written and as whom. */
export interface WriteAs {
  readonly conversationId: string
  /** The teammate it is done as: always a real one, never a bot. */
  readonly actorId: string
  /** Asked at the last moment before it is sent: false when somebody else may have it by now. */
  readonly mayStillSend?: (() => boolean) | undefined
}

/** What Baton asks of one workspace's Intercom. */
export interface Intercom {
  me(): Promise<z.output<typeof IntercomMe>>
  admins(): Promise<IntercomAdmin[]>
  teams(): Promise<z.output<typeof IntercomTeam>[]>
  /** The conversation with its 500 newest parts; undefined when it is gone. */
  conversation(conversationId: string): Promise<IntercomConversation | undefined>
  contact(contactId: string): Promise<IntercomContact | undefined>
  /** Whether a contact lives on under another id. `unknown` while Intercom does not say. Never throws. */
  wasMerged(contactId: string): Promise<'merged' | 'not-merged' | 'unknown'>
  company(companyId: string): Promise<IntercomCompany | undefined>
  /** The conversation as it is, for finding what was done there. Never throws. */
  look(conversationId: string): Promise<ReadOutcome>
  /** Which conversations changed when, a page at a time. Never throws. */
  readonly searchChanges: SearchChanges
  postNote(as: WriteAs, html: string): Promise<WriteOutcome>
  /** A reply the customer gets, in the name of the teammate, so that it also goes out by e-mail. */
  reply(as: WriteAs, html: string): Promise<WriteOutcome>
  /** Never with words of its own: nobody knows for sure whether the customer would see them. */
  assign(
    as: WriteAs,
    to: { readonly type: 'admin' | 'team'; readonly id: string },
  ): Promise<WriteOutcome>
  setAttributes(as: WriteAs, attributes: Readonly<Record<string, string>>): Promise<WriteOutcome>
  addTag(as: WriteAs, tagId: string): Promise<WriteOutcome>
  /** Links the conversation to a tracker ticket, by the ticket's API id. */
  linkTicket(as: WriteAs, ticketId: string): Promise<WriteOutcome>
}

/** What one workspace's calls share with its other calls, and with those of others. */
export type LineParts = Pick<Line, 'pace' | 'breaker' | 'tokenRefused'>

/** Where a workspace's REST API is: its region's host, unless one is given for all. */
export function restHost(region: string, override: string | undefined): string {
  return override ?? REGION_HOSTS[region.toUpperCase()] ?? 'https://api.intercom.io'
}

/** Opens one workspace's Intercom. */
export function connectIntercom(
  token: string,
  baseUrl: string,
  parts: LineParts = {
    pace: followPace(Date.now),
    breaker: hostBreaker(),
    tokenRefused: () => undefined,
  },
): Intercom {
  const line: Line = { token, baseUrl, ...parts }
  return {
    me: () => readAs(line, (sdk) => sdk.admins.identify(), IntercomMe),
    admins: async () => (await readAs(line, (sdk) => sdk.admins.list(), AdminList)).admins,
    teams: async () => {
      const { teams } = await readAs(line, (sdk) => sdk.teams.list(), TeamList)
      return Promise.all(teams.map((team) => withMembers(line, team)))
    },
    conversation: (id) => readUnless(line, theConversation(id), IntercomConversation, GONE),
    contact: (contact_id) =>
      readUnless(line, (sdk) => sdk.contacts.find({ contact_id }), IntercomContact, UNKNOWABLE),
    wasMerged: async (contact_id) => {
      const answer = await read(line, (sdk) => sdk.contacts.find({ contact_id }))
      if (answer.outcome === 'unreadable') return 'unknown'
      return answer.outcome === 'refused' && answer.refusal.code === MERGED
        ? 'merged'
        : 'not-merged'
    },
    company: (company_id) =>
      readUnless(line, (sdk) => sdk.companies.find({ company_id }), IntercomCompany, UNKNOWABLE),
    look: (id) => read(line, theConversation(id)),
    searchChanges: changeSearch(line),
    ...writes(line),
  }
}

const theConversation = (conversation_id: string) => (sdk: IntercomClient) =>
  sdk.conversations.find({ conversation_id })

function writes(line: Line) {
  const inConversation = (
    { conversationId, mayStillSend }: WriteAs,
    wording: (sdk: IntercomClient) => PromiseLike<unknown>,
  ) => writeInConversation(line, conversationId, { wording, mayStillSend })
  return {
    postNote: (as: WriteAs, html: string) =>
      inConversation(as, (sdk) =>
        sdk.conversations.reply({
          conversation_id: as.conversationId,
          body: { message_type: 'note', type: 'admin', admin_id: as.actorId, body: html },
        }),
      ),
    reply: (as: WriteAs, html: string) =>
      inConversation(as, (sdk) =>
        sdk.conversations.reply({
          conversation_id: as.conversationId,
          body: { message_type: 'comment', type: 'admin', admin_id: as.actorId, body: html },
        }),
      ),
    assign: (as: WriteAs, to: { readonly type: 'admin' | 'team'; readonly id: string }) =>
      inConversation(as, (sdk) =>
        sdk.conversations.manage({
          conversation_id: as.conversationId,
          body: {
            message_type: 'assignment',
            type: to.type,
            admin_id: as.actorId,
            assignee_id: to.id,
          },
        }),
      ),
    setAttributes: (as: WriteAs, attributes: Readonly<Record<string, string>>) =>
      inConversation(as, (sdk) =>
        sdk.conversations.update({
          conversation_id: as.conversationId,
          custom_attributes: { ...attributes },
        }),
      ),
    addTag: ({ conversationId, actorId, mayStillSend }: WriteAs, tagId: string) => {
      const tag = { conversation_id: conversationId, id: tagId, admin_id: actorId }
      const wording = (sdk: IntercomClient) => sdk.tags.tagConversation(tag)
      return writeBeside(line, { wording, mayStillSend }, 'conversation')
    },
    // By path: the SDK does not know it.
    linkTicket: ({ conversationId, mayStillSend }: WriteAs, ticketId: string) => {
      const path = `/tickets/${encodeURIComponent(ticketId)}/linked_conversations`
      const wording = { method: 'POST', path, body: { conversation_id: conversationId } } as const
      return writeBeside(line, { wording, mayStillSend }, 'call')
    },
  }
}

/** Nobody working in a workspace is no answer: a list without its people is a failure, not an empty one. */
const AdminList = z.object({ admins: z.array(IntercomAdmin) })

const TeamList = z.object({ teams: z.array(IntercomTeam).nullish() }).transform((list) => ({
  teams: list.teams ?? [],
}))

/** Lists may leave the members out; a team that cannot be read alone counts as it was listed. */
async function withMembers(
  line: Line,
  listed: z.output<typeof IntercomTeam>,
): Promise<z.output<typeof IntercomTeam>> {
  try {
    return await readAs(line, (sdk) => sdk.teams.find({ team_id: listed.id }), IntercomTeam)
  } catch {
    return listed
  }
}

/** Deleted, or for a contact merged into another. */
const GONE: readonly number[] = [404, 410]

/** Intercom's code of a 410 about a contact that became another. */
const MERGED = 'contact_merged'

/** A customer the token may not read costs facts, not the draft. */
const UNKNOWABLE: readonly number[] = [...GONE, 403]
