import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../../use-cases/desk.ts'
import { seeCase, seeCasesOf } from '../../use-cases/see-case.ts'
import { type RateAllowance, rateLimit } from '../rate-limit.ts'
import { authenticate, type Caller, type KeyRing } from './authenticate.ts'
import { caseJson } from './case-json.ts'
import { openApi } from './openapi.ts'
import { type ApiAnswer, problem, sendAnswer } from './problem.ts'
import { take } from './take.ts'
import { within } from './within.ts'

/** Bodies are a form, not a thread. */
const MAX_BODY_BYTES = 256_000

/** Every answer is out by then, in milliseconds: three seconds are promised. */
const ANSWER_MS = 2_700

/** Highest case number Postgres can hold. */
const MAX_CASE_NUMBER = 2_147_483_647

/** What came of reading a conversation at once. */
export type ReadNow =
  | { readonly outcome: 'read'; readonly assigneeId: string | undefined }
  | { readonly outcome: 'missing' | 'failed' }

/** What the API is given. */
export interface ApiOptions {
  readonly now: () => Date
  readonly keys: KeyRing
  /** Runs work in one transaction of one workspace; `not-installed` where there is none. */
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
  /** Reads a conversation from Intercom and keeps it. May take as long as Intercom takes. */
  readonly readNow: (workspaceId: string, conversationId: string) => Promise<ReadNow>
  /** Has a conversation read by a job. */
  readonly askForReading: (workspaceId: string, conversationId: string) => Promise<void>
  /** How the outside reaches us. */
  readonly publicUrl: () => string
}

/** What a key may ask for: automation, not a sync. */
const ALLOWANCE: RateAllowance = { burst: 60, perMinute: 120 }

/** Handing over and looking up cases for automation: Fin's data connectors, Workflows, scripts. */
export const apiRoutes: FastifyPluginAsync<ApiOptions> = async (app, options) => {
  const secondsToWait = rateLimit(ALLOWANCE, options.now)

  const answering =
    (work: (request: FastifyRequest, caller: Caller) => Promise<ApiAnswer>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const answered = await within(
        (async () => {
          const caller = await authenticate(request, options.keys)
          if ('status' in caller) return caller
          const wait = secondsToWait(caller.keyId)
          return wait > 0 ? tooMany(wait) : work(request, caller)
        })(),
        ANSWER_MS,
      )
      reply.header('cache-control', 'no-store')
      return sendAnswer(reply, answered.inTime ? answered.value : TOOK_TOO_LONG)
    }

  app.post(
    '/handoffs',
    { bodyLimit: MAX_BODY_BYTES },
    answering((request, caller) => take(request, caller, options)),
  )

  app.get(
    '/cases/:number',
    answering(async ({ params }, { workspaceId }) => {
      const number = caseNumberIn(params)
      if (number === undefined) return NO_CASE
      const seen = await options.atDesk(workspaceId, (desk) => seeCase(desk, number))
      return seen && seen !== 'not-installed' ? { status: 200, body: caseJson(seen) } : NO_CASE
    }),
  )

  app.get(
    '/cases',
    answering(async ({ query }, { workspaceId }) => {
      const conversationId = conversationIn(query)
      if (conversationId === undefined) return WHICH_CONVERSATION
      const seen = await options.atDesk(workspaceId, (desk) => seeCasesOf(desk, conversationId))
      return { status: 200, body: { cases: seen === 'not-installed' ? [] : seen.map(caseJson) } }
    }),
  )

  app.get('/openapi.json', async () => openApi(options.publicUrl()))

  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'An API request failed')
    return sendAnswer(reply, status >= 500 ? OUR_FAULT : unreadable(status))
  })
  app.setNotFoundHandler(async (_request, reply) => sendAnswer(reply, NO_ENDPOINT))
}

/** `1042`, `C-1042` and `c-1042` name the same case. */
function caseNumberIn(params: unknown): number | undefined {
  const words = typeof params === 'object' && params && 'number' in params ? params.number : ''
  const [, digits] = /^(?:C-)?([1-9]\d{0,9})$/i.exec(String(words)) ?? []
  const number = Number(digits)
  return number <= MAX_CASE_NUMBER ? number : undefined
}

function conversationIn(query: unknown): string | undefined {
  const asked =
    typeof query === 'object' && query && 'conversation_id' in query ? query.conversation_id : ''
  return typeof asked === 'string' && asked !== '' && !asked.includes('\0') ? asked : undefined
}

const NO_CASE = problem({
  status: 404,
  kind: 'no-case',
  title: 'No such case',
  detail: 'This workspace has no case of that number. Ask by ?conversation_id= instead.',
})

const WHICH_CONVERSATION = problem({
  status: 400,
  kind: 'which-conversation',
  title: 'Which conversation?',
  detail: 'Send ?conversation_id= with the id Intercom shows, or ask for /api/cases/ and a number.',
})

const NO_ENDPOINT = problem({
  status: 404,
  kind: 'no-endpoint',
  title: 'There is nothing here',
  detail: '/api/openapi.json lists what there is.',
})

const OUR_FAULT = problem({
  status: 503,
  kind: 'trouble',
  title: 'Something of ours failed',
  detail: 'Nothing was done. Send the same request again in a few seconds.',
  retryAfter: 5,
})

const TOOK_TOO_LONG = problem({
  status: 503,
  kind: 'took-too-long',
  title: 'This takes longer than it should',
  detail:
    'It may still be done. Send the same request again: a repeat gets the first answer and hands nothing over twice.',
  retryAfter: 5,
})

const tooMany = (seconds: number) =>
  problem({
    status: 429,
    kind: 'too-many-requests',
    title: 'Too many requests with this key',
    detail: `Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`} and go on.`,
    retryAfter: seconds,
  })

const unreadable = (status: number) =>
  problem({
    status,
    kind: 'unreadable',
    title: 'The request cannot be read',
    detail: 'Send a JSON object with Content-Type: application/json. See /api/openapi.json.',
  })
