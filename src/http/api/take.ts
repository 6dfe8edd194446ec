import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { answerOnce } from '../../use-cases/answer-once.ts'
import type { Desk } from '../../use-cases/desk.ts'
import { type HandoffRequest, takeHandoff } from '../../use-cases/take-handoff.ts'
import type { Caller } from './authenticate.ts'
import { readHandoffBody } from './handoff-body.ts'
import { type ApiAnswer, problem } from './problem.ts'
import type { ApiOptions } from './routes.ts'
import { showHandoff, stillReading } from './show-handoff.ts'
import { within } from './within.ts'

/** What was read less than this many milliseconds ago is new enough to judge by. */
const FRESH_MS = 30_000

/** How long Intercom is waited for, in milliseconds, when nothing of the conversation is known. */
const FIRST_READING_MS = 1_800

/** And when something older is: better judged by that than not at all. */
const NEWER_READING_MS = 1_000

/** Longest Idempotency-Key taken, in characters. */
const MAX_IDEMPOTENCY_KEY = 255

/** Takes a handoff: has the conversation read if need be, asks the gate, and answers repeats with the first answer. */
export async function take(
  { body, headers }: FastifyRequest,
  caller: Caller,
  options: ApiOptions,
): Promise<ApiAnswer> {
  const read = readHandoffBody(body)
  if ('wrong' in read) return unreadable(read.field, read.wrong)
  const repeatKey = headers['idempotency-key']
  if (typeof repeatKey === 'string' && repeatKey.length > MAX_IDEMPOTENCY_KEY) {
    return unreadable('Idempotency-Key', `It is longer than ${MAX_IDEMPOTENCY_KEY} characters.`)
  }
  const newest = await readNewest(caller, read.request.conversationId, options)
  if (newest.answer) return newest.answer
  const unread = newest.read ? NO_CONVERSATION : stillReading
  const request: HandoffRequest = {
    ...read.request,
    assigneeId: newest.assigneeId,
    lastResortId: caller.madeBy,
    marksRepeats: typeof repeatKey === 'string',
  }
  const answer = await options.atDesk(caller.workspaceId, (desk) =>
    perform(
      desk,
      request,
      typeof repeatKey === 'string' ? nonceOf(caller.keyId, repeatKey) : undefined,
      digest(JSON.stringify(body)),
      unread,
    ),
  )
  return answer === 'not-installed' ? NOT_INSTALLED : answer
}

interface Newest {
  /** An answer that needs nothing more. */
  readonly answer?: ApiAnswer
  /** It was read just now; one that is not kept all the same was forgotten on somebody's wish. */
  readonly read?: true
  readonly assigneeId?: string | undefined
}

/** Has the conversation read now, as far as there is time for it; a job does the rest. */
async function readNewest(
  { workspaceId }: Caller,
  conversationId: string,
  { atDesk, readNow, askForReading, now }: ApiOptions,
): Promise<Newest> {
  const known = await atDesk(workspaceId, (desk) => desk.conversation(conversationId))
  if (known === 'not-installed') return { answer: NOT_INSTALLED }
  if (known && now().getTime() - known.readAt.getTime() < FRESH_MS) return {}
  const limit = known ? NEWER_READING_MS : FIRST_READING_MS
  const reading = await within(
    readNow(workspaceId, conversationId).catch(() => ({ outcome: 'failed' as const })),
    limit,
  )
  if (reading.inTime && reading.value.outcome === 'read') {
    return { read: true, assigneeId: reading.value.assigneeId }
  }
  if (known) return {}
  if (reading.inTime && reading.value.outcome === 'missing') return { answer: NO_CONVERSATION }
  await askForReading(workspaceId, conversationId)
  return { answer: stillReading }
}

async function perform(
  desk: Desk,
  request: HandoffRequest,
  nonce: string | undefined,
  fingerprint: string,
  unread: ApiAnswer,
): Promise<ApiAnswer> {
  const { conversationId } = request
  // Looked at before the key is used up: this answer is not the one to give again.
  if (!(await desk.conversation(conversationId))) return unread
  const answer = await answerOnce(desk, conversationId, nonce, fingerprint, async (outdated) =>
    outdated ? USED_OTHERWISE : showHandoff(await takeHandoff(desk, request)),
  )
  return answer === 'forgotten' ? NO_CONVERSATION : (answer as ApiAnswer)
}

/** The one-time mark of a request, as the answers are kept by: a UUID made of who asks and their own key. */
function nonceOf(keyId: string, repeatKey: string): string {
  const hex = digest(`${keyId} ${repeatKey}`)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20, 32)].join('-')
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const unreadable = (field: string, wrong: string): ApiAnswer =>
  problem({
    status: 400,
    kind: 'unreadable',
    title: 'The request cannot be read',
    detail: `${field}: ${wrong} /api/openapi.json says what it should look like.`,
    field,
  })

const NO_CONVERSATION = problem({
  status: 404,
  kind: 'no-conversation',
  title: 'No such conversation',
  detail: 'Intercom has no conversation of this id. Send the id Intercom shows for it.',
})

const NOT_INSTALLED = problem({
  status: 401,
  kind: 'not-installed',
  title: 'Baton is not installed in this workspace',
  detail: 'An admin installs it again from the App Store; then make a new key.',
})

const USED_OTHERWISE = problem({
  status: 422,
  kind: 'idempotency-key-used',
  title: 'This Idempotency-Key was used for another request',
  detail: 'Use a new key for a new handoff, and the same one only to repeat the very same request.',
})
