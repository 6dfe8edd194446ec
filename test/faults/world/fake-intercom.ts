import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type StandIn, standInIntercom } from '../../program/stand-in.ts'
import { type BadAnswer, errorList, refusalOf } from './bad-answer.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { RECEIVERS_WORDS } from './talk.ts'

/** A workspace of the suite: its canary stands in everything its people write, and nowhere else. */
export interface FakeWorkspace {
  readonly id: string
  readonly token: string
  readonly canary: string
}

/** Two workspaces' Intercom behind one address, with a ledger of what really happened. */
export interface FakeIntercom {
  readonly url: string
  readonly port: number
  readonly ledger: Ledger
  readonly at: (workspaceId: string) => StandIn
  /** The next call about this conversation that fits goes wrong, or the next so many. */
  readonly spoil: (
    workspaceId: string,
    conversationId: string,
    which: 'note' | 'message' | 'read',
    how: BadAnswer,
    times?: number,
  ) => void
  /** Holds back the answer to the next read of a conversation until the returned function is called. */
  readonly holdRead: (workspaceId: string, conversationId: string) => () => void
  /** A teammate writes to the customer of a conversation. */
  readonly reply: (workspaceId: string, conversationId: string, teammateId: string) => Promise<void>
  /** Words of one workspace that were sent to another. */
  readonly leaks: readonly string[]
  readonly close: () => Promise<void>
}

interface Spoil {
  readonly key: string
  readonly how: BadAnswer
  left: number
}

/** Starts it. Each workspace is a simulator of its own; the access token says which one a call is for. */
export async function startFakeIntercom(
  workspaces: readonly FakeWorkspace[],
  clientSecret: string,
): Promise<FakeIntercom> {
  const ledger = openLedger()
  const leaks: string[] = []
  const standIns = new Map<string, StandIn>()
  for (const { id, token } of workspaces) {
    const credentials = { workspaceId: id, clientSecret, accessToken: token }
    standIns.set(id, await standInIntercom(credentials))
  }
  let spoils: Spoil[] = []
  const held = new Map<string, Promise<void>>()
  const at = (workspaceId: string) => {
    const standIn = standIns.get(workspaceId)
    if (!standIn) throw new Error(`No workspace is called ${workspaceId}`)
    return standIn
  }
  const takeSpoil = (key: string): BadAnswer | undefined => {
    const spoil = spoils.find((one) => one.key === key && one.left > 0)
    if (!spoil) return undefined
    spoil.left -= 1
    spoils = spoils.filter(({ left }) => left > 0)
    return spoil.how
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const { method = 'GET', url = '/', headers } = request
    const path = url.split('?')[0] ?? url
    const workspace = workspaces.find(({ token }) => headers.authorization === `Bearer ${token}`)
    if (!workspace) return send(response, 401, errorList('unauthorized'))
    for (const other of workspaces) {
      if (other !== workspace && body.includes(other.canary)) {
        leaks.push(`words of ${other.id} were sent to the Intercom of ${workspace.id}`)
      }
    }
    if (path === '/office_hours_schedules') return send(response, 200, ALWAYS_OPEN)
    const conversationId = /^\/conversations\/([^/]+)/.exec(path)?.[1] ?? ''
    const which = method === 'GET' ? 'read' : writeIn(body)
    const key = `${workspace.id} ${conversationId} ${which}`
    const how = takeSpoil(key)
    const refusal = how && refusalOf(how)
    if (refusal) return send(response, refusal.status, refusal.body, refusal.headers)
    if (how === 'reset-before') return void request.socket.resetAndDestroy()
    if (how === 'silent-before') return
    const done = await fetch(`${at(workspace.id).restUrl}${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: String(headers.authorization),
        ...(headers['intercom-version'] && {
          'intercom-version': String(headers['intercom-version']),
        }),
      },
      ...(body !== '' && { body }),
    })
    const text = await done.text()
    if (done.ok) ledger.note(workspace.id, method, path, body)
    if (which === 'read') {
      if (conversationId !== '') ledger.look(workspace.id, conversationId, text)
      const waiting = held.get(key)
      held.delete(key)
      await waiting
    }
    switch (how) {
      case 'silent-after':
        return
      case 'reset-after':
        return void request.socket.resetAndDestroy()
      case 'error-after':
        return send(response, 500, errorList('server_error'))
      case 'html-after':
        response.writeHead(200, { 'content-type': 'text/html' })
        return void response.end('<html><body>One moment, please.</body></html>')
      case 'slow-body-after':
        response.writeHead(200, { 'content-type': 'application/json' })
        return drip(response, text)
      default:
        return send(response, done.status, text, rateHeaders(done.headers))
    }
  }
  // A worker that was stopped for long finds its connection still open.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    ledger,
    at,
    leaks,
    spoil: (workspaceId, conversationId, which, how, times = 1) => {
      spoils.push({ key: `${workspaceId} ${conversationId} ${which}`, how, left: times })
    },
    holdRead: (workspaceId, conversationId) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(`${workspaceId} ${conversationId} read`, promise)
      return resolve
    },
    reply: async (workspaceId, conversationId, teammateId) => {
      const said = { as: 'teammate', teammateId, body: RECEIVERS_WORDS }
      await at(workspaceId).control(`/conversations/${conversationId}/replies`, said)
      ledger.reply(workspaceId, conversationId)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      for (const standIn of standIns.values()) await standIn.close()
    },
  }
}

/** Minutes of a week. */
const WEEK_MINUTES = 7 * 24 * 60

/** Somebody is there around the clock: what is seen does not depend on when the suite is run. */
const ALWAYS_OPEN = JSON.stringify({
  type: 'list',
  data: [
    {
      type: 'office_hours_schedule',
      id: '1',
      is_default: true,
      time_zone_name: 'UTC',
      time_intervals: [{ start_minute: 0, end_minute: WEEK_MINUTES }],
    },
  ],
})

function writeIn(body: string): 'note' | 'message' | 'other' {
  if (body.includes('"note"')) return 'note'
  return body.includes('"message_type":"comment"') ? 'message' : 'other'
}

/** Connections are kept open this long without a word, in milliseconds. */
const KEEP_ALIVE_MS = 120_000

function rateHeaders(from: Headers): Record<string, string> {
  const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']
  return Object.fromEntries(
    names.flatMap((name) => (from.has(name) ? [[name, from.get(name) ?? '']] : [])),
  )
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

/** A body that never ends: one character a second. */
function drip(response: ServerResponse, text: string): void {
  let sent = 0
  const timer = setInterval(() => response.write(text[sent++] ?? ' '), 1_000)
  response.once('close', () => clearInterval(timer))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
