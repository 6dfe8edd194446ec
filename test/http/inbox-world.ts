import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { fromDrizzle } from 'pg-boss'
import { pino } from 'pino'
import type { CanvasResponse } from '../../canvases/kit.ts'
import type { Directory } from '../../src/domain/owner.ts'
import type { ConversationPart } from '../../src/domain/transcript.ts'
import { buildApp } from '../../src/http/app.ts'
import { IntercomContact, toAccount } from '../../src/intercom/payloads/contact.ts'
import { type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import { type AtDesk, setUpDesks } from '../../src/program/desks.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { webOptions } from '../../src/program/web.ts'
import { createSealer, newKeyRing } from '../../src/secrets.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { keepDirectory } from '../../src/store/directory.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { rememberConversation } from '../../src/use-cases/remember-conversation.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

export const SECRET = 'a-client-secret-for-tests'
export const WORKSPACE = 'acme'

/** Ana hands over; Mia in billing is present, Jonas is away, Omar has no seat; Lena is an engineer. */
export const DIRECTORY: Directory = {
  teams: [
    { id: '501', name: 'Support' },
    { id: '502', name: 'Billing' },
    { id: '503', name: 'Engineering' },
  ],
  teammates: [
    { id: '1', name: 'Ana Rossi', away: false, hasInboxSeat: true, teamIds: ['501'] },
    { id: '2', name: 'Mia Chen', away: false, hasInboxSeat: true, teamIds: ['502'] },
    { id: '3', name: 'Jonas Okafor', away: true, hasInboxSeat: true, teamIds: ['502'] },
    { id: '4', name: 'Lena Fischer', away: false, hasInboxSeat: true, teamIds: ['503'] },
    { id: '5', name: 'Omar Haddad', away: false, hasInboxSeat: false, teamIds: ['503'] },
  ],
}

/** The double charge: Joe was charged twice, Ana tried a refund and promised a written word. */
export const DOUBLE_CHARGE: readonly ConversationPart[] = [
  part('p1', 'customer', 'Joe Marsh', 'Hi, my card was charged twice on Nov 3, invoice FW-20817.'),
  part(
    'p2',
    'teammate',
    'Ana Rossi',
    'Sorry about that, Joe. I tried to refund it, but it failed with RF-409.',
  ),
  part('p3', 'teammate', 'Ana Rossi', 'I will send you a written confirmation by Friday.'),
  part(
    'p4',
    'customer',
    'Joe Marsh',
    'Thanks, but I am really annoyed. The money is still not back.',
  ),
]

function part(
  id: string,
  role: ConversationPart['role'],
  authorName: string,
  body: string,
): ConversationPart {
  const minute = Number(id.slice(1))
  const at = new Date(Date.UTC(2026, 10, 18, 9, minute))
  const authorId = role === 'customer' ? 'c1' : '1'
  return {
    id,
    partType: 'comment',
    role,
    authorName,
    authorId,
    body,
    at,
    redacted: false,
    attachments: [],
  }
}

export interface Answer {
  readonly status: number
  readonly json: CanvasResponse
  readonly text: string
}

/** A whole Baton on a database of its own, answering signed requests without a socket. */
export interface InboxWorld {
  readonly app: FastifyInstance
  readonly database: Database
  readonly testDatabase: TestDatabase
  readonly queue: JobQueue
  readonly atDesk: AtDesk
  send(path: string, body: unknown, options?: { raw?: string; signature?: string }): Promise<Answer>
  initialize(conversationId: string, teammateId?: string): Promise<Answer>
  submit(
    conversationId: string,
    componentId: string,
    canvas: CanvasResponse | undefined,
    typed?: Record<string, unknown>,
    teammateId?: string,
  ): Promise<Answer>
  remember(conversationId: string, parts: readonly ConversationPart[]): Promise<void>
  close(): Promise<void>
}

export async function inboxWorld(): Promise<InboxWorld> {
  const testDatabase = await cloneDatabase()
  const database = openDatabase(testDatabase.url, () => undefined)
  const queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  const ask: Parameters<typeof setUpDesks>[1] = (db, name, payload) =>
    queue.ask(name, payload, fromDrizzle(db, sql))
  const atDesk = setUpDesks(database, ask)
  const app = await buildApp({
    log: pino({ level: 'silent' }),
    ...webOptions({
      database,
      queue,
      ask,
      atDesk,
      secrets: [SECRET, 'the-previous-client-secret'],
      sealer: createSealer(newKeyRing()),
      publicUrl: () => 'http://localhost',
      intercomApp: undefined,
      intercomPages: undefined,
      isReady: () => true,
    }),
  })
  await database.withWorkspace(WORKSPACE, async (db) => {
    const install = {
      id: WORKSPACE,
      name: 'Acme',
      timeZone: 'Europe/Rome',
      region: 'US',
      sealedToken: 'sealed',
    }
    await keepWorkspace(db, install, new Date())
    await keepDirectory(db, WORKSPACE, DIRECTORY, new Date())
  })

  const send: InboxWorld['send'] = async (path, body, options = {}) => {
    const raw = options.raw ?? escapedLikeIntercom(JSON.stringify(body))
    const signature = options.signature ?? createHmac('sha256', SECRET).update(raw).digest('hex')
    const response = await app.inject({
      method: 'POST',
      url: `/canvas/inbox/${path}`,
      headers: { 'content-type': 'application/json', 'x-body-signature': signature },
      payload: raw,
    })
    return {
      status: response.statusCode,
      text: response.body,
      json:
        response.statusCode === 200 ? response.json() : { canvas: { content: { components: [] } } },
    }
  }
  return {
    app,
    database,
    testDatabase,
    queue,
    atDesk,
    send,
    initialize: (conversationId, teammateId = '1') =>
      send('initialize', payload(conversationId, teammateId)),
    submit: (conversationId, componentId, canvas, typed = {}, teammateId = '1') =>
      send('submit', {
        ...payload(conversationId, teammateId),
        component_id: componentId,
        input_values: { ...valuesOf(canvas), ...typed },
        ...(canvas && { current_canvas: canvas.canvas }),
      }),
    remember: async (conversationId, parts) => {
      const account = toAccount(
        IntercomContact.parse({ id: 'c1', name: 'Joe Marsh', email: 'joe@example.org' }),
        undefined,
      )
      const thread = readThread(conversationId, parts, account)
      await atDesk(WORKSPACE, (desk) =>
        rememberConversation(desk, {
          conversationId,
          updatedAt: new Date(Date.UTC(2026, 10, 18, 10)),
          readAt: new Date(),
          account,
          ...thread,
        }),
      )
    },
    close: async () => {
      await app.close()
      await queue.stop()
      await database.close()
      await testDatabase.drop()
    },
  }
}

/** What Intercom sends about a conversation, kept small. */
export function payload(conversationId: string, teammateId = '1') {
  const admin = DIRECTORY.teammates.find(({ id }) => id === teammateId)
  return {
    workspace_id: WORKSPACE,
    workspace_region: 'US',
    admin: { type: 'admin', id: teammateId, name: admin?.name ?? 'Somebody' },
    conversation: { type: 'conversation', id: conversationId, updated_at: 1_763_460_000 },
    contact: { type: 'contact', id: 'c1', name: 'Joe Marsh', email: 'joe@example.org' },
  }
}

/** The values a canvas would send back untouched. */
export function valuesOf(canvas: CanvasResponse | undefined): Record<string, string> {
  const components = canvas?.canvas.content.components ?? []
  return Object.fromEntries(
    components.flatMap((component) =>
      'value' in component && 'id' in component ? [[component.id, String(component.value)]] : [],
    ),
  )
}

/** Every text of a canvas, one a line. */
export function textOf({ canvas }: CanvasResponse): string {
  return canvas.content.components
    .flatMap((component) => [
      ...('text' in component ? [component.text] : []),
      ...('label' in component && component.label ? [component.label] : []),
      ...(component.type === 'data-table'
        ? component.items.map(({ field, value }) => `${field}: ${value}`)
        : []),
    ])
    .join('\n')
}

/** The ids of what the gate found on a canvas. */
export function findingsOn({ canvas }: CanvasResponse): string[] {
  return canvas.content.components.flatMap((component) =>
    'id' in component && component.id?.startsWith('finding:')
      ? [component.id.slice('finding:'.length)]
      : [],
  )
}

const escapedLikeIntercom = (json: string) =>
  json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')
