import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelFailure } from '../../../src/domain/model-outcome.ts'
import { connectModel } from '../../../src/drafting/model/connect-model.ts'
import { SYSTEM_PROMPT } from '../../../src/drafting/model/prompt.ts'
import type { ModelQuestion } from '../../../src/drafting/model/question.ts'
import {
  type Behaviour,
  breakingOff,
  dripping,
  failing,
  flooding,
  hangingUp,
  KEY,
  type ModelStandIn,
  NOTHING_WRITTEN,
  openModelStandIn,
  saying,
  sendingElsewhere,
  showingAPage,
  silent,
  writing,
} from './stand-in.ts'

let standIn: ModelStandIn
let elsewhere: ModelStandIn

const DEADLINE_MS = 3_000
const QUESTION: ModelQuestion = {
  data: '<conversation-c0de>\n</conversation-c0de>',
  reservedTokens: 1,
  fromMessage: 1,
  upTo: { messageId: 'one', messageNumber: 1 },
}

beforeAll(async () => {
  standIn = await openModelStandIn()
  elsewhere = await openModelStandIn()
})

afterAll(async () => {
  await standIn.close()
  await elsewhere.close()
})

beforeEach(() => void standIn.asked.splice(0))

const asking = (apiKey = KEY, model = 'claude-haiku-5-5') =>
  connectModel({ apiKey, model, baseUrl: standIn.url, deadlineMs: DEADLINE_MS })

test('a note comes back as it was written, with everything that was charged', async () => {
  standIn.next(writing({ concluded: [{ text: 'It is a bug.', evidence: [] }] }))
  expect(await asking()(QUESTION)).toEqual({
    outcome: 'answered',
    note: { ...NOTHING_WRITTEN, concluded: [{ text: 'It is a bug.', evidence: [] }] },
    used: { input: 2_000, output: 500 },
  })
})

test('the question is the data alone, the prompt is cached, the answer has a shape, and there are no tools', async () => {
  standIn.next(writing({}))
  await asking()(QUESTION)
  const [{ body } = { body: undefined }] = standIn.asked
  expect(body?.system).toEqual([
    { type: 'text', text: SYSTEM_PROMPT, cache_control: { type: 'ephemeral' } },
  ])
  expect(body?.messages).toEqual([{ role: 'user', content: QUESTION.data }])
  const schema = body?.output_config.format.schema
  expect(Object.keys(schema?.properties ?? {})).toEqual(Object.keys(NOTHING_WRITTEN))
  expect(body?.output_config.effort).toBe('low')
  expect(body?.tools).toBeUndefined()
  expect(JSON.stringify(body)).not.toContain(KEY)
})

test('a model that came before the setting of effort is asked without it', async () => {
  standIn.next(writing({}))
  await asking(KEY, 'claude-haiku-4-5')(QUESTION)
  expect(standIn.asked[0]?.body.output_config).not.toHaveProperty('effort')
})

const failures: [label: string, Behaviour, ModelFailure, retryAfterSeconds?: number][] = [
  ['a refusal', writing({}, 'refusal'), 'refused'],
  ['an answer cut at its limit', saying('{"situation":[', 'max_tokens'), 'cut-off'],
  ['a full context', writing({}, 'model_context_window_exceeded'), 'cut-off'],
  ['an answer that is not JSON', saying('Sure! Here is the note:'), 'invalid'],
  ['an answer of another shape', saying('{"summary":"All fine"}'), 'invalid'],
  ['a message without content', saying('', 'end_turn'), 'invalid'],
  ['a page instead of an answer', showingAPage, 'invalid'],
  ['too much asked', failing(429, 'rate_limit_error', { 'retry-after': '37' }), 'rate-limited', 37],
  [
    'too much asked, for days',
    failing(429, 'rate_limit_error', { 'retry-after': '999999' }),
    'rate-limited',
    3_600,
  ],
  ['too much asked, without a time', failing(429, 'rate_limit_error'), 'rate-limited'],
  ['an overloaded service', failing(529, 'overloaded_error'), 'overloaded'],
  ['a key nobody knows', failing(401, 'authentication_error'), 'not-allowed'],
  ['a key without the right', failing(403, 'permission_error'), 'turned-away'],
  ['an account without credit', failing(402, 'billing_error'), 'turned-away'],
  ['a request it does not take', failing(400, 'invalid_request_error'), 'rejected'],
  ['a model it does not have', failing(404, 'not_found_error'), 'rejected'],
  ['trouble of its own', failing(500, 'api_error'), 'failed'],
  ['no answer', silent, 'timed-out'],
  ['an answer that never ends', dripping, 'timed-out'],
  ['more than any answer has', flooding, 'oversized'],
  ['a cut connection', hangingUp, 'unreachable'],
]

for (const [label, behaviour, outcome, retryAfterSeconds] of failures) {
  test(`asked once, and no more: ${label}`, async () => {
    standIn.next(behaviour)
    const answer = await asking()(QUESTION)
    expect(answer.outcome).toBe(outcome)
    expect(answer).toMatchObject(retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
    expect(standIn.asked).toHaveLength(1)
  })
}

test('an answer that breaks off in the middle is not taken for one', async () => {
  standIn.next(breakingOff)
  const { outcome } = await asking()(QUESTION)
  expect(['unreachable', 'invalid']).toContain(outcome)
})

test('the deadline is for the whole call, its body too', async () => {
  standIn.next(dripping)
  const startedAt = performance.now()
  await asking()(QUESTION)
  expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS * 4)
})

test('a service that is not there is unreachable', async () => {
  const ask = connectModel({ apiKey: KEY, model: 'any', baseUrl: 'http://127.0.0.1:9' })
  expect((await ask(QUESTION)).outcome).toBe('unreachable')
})

test('the key is never sent on to another address', async () => {
  standIn.next(sendingElsewhere(`${elsewhere.url}/v1/messages`))
  const answer = await asking()(QUESTION)
  expect(answer.outcome).toBe('unreachable')
  expect(elsewhere.asked).toEqual([])
})
