import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claim, HONEST, type Line, REFUND } from '../drafting/model/said.ts'
import {
  type Behaviour,
  failing,
  hangingUp,
  type ModelStandIn,
  openModelStandIn,
  saying,
  silent,
  writing,
} from '../drafting/model/stand-in.ts'
import { CONVERSATION, modelWorld, WORKSPACE } from './model-world.ts'

let standIn: ModelStandIn
let world: Awaited<ReturnType<typeof modelWorld>>

beforeEach(async () => {
  standIn = await openModelStandIn()
  world = await modelWorld(standIn.url)
})

afterEach(async () => {
  await world.close()
  await standIn.close()
})

const MORE: readonly Line[] = [...REFUND, ['customer', 'Thursday is too late for order #4411.']]

test('the local draft is there at once, and the model is asked seconds later, once for several messages', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND.slice(0, 3))
  await world.read(worker, REFUND)
  expect((await world.stored()).drafted.fields.summary?.value).not.toBe('')
  expect(standIn.asked).toEqual([])
  expect(await world.jobs()).toEqual([
    { data: { workspaceId: WORKSPACE, conversationId: CONVERSATION }, due: 10 },
  ])
})

test('every question is counted with what came of it and what it cost', async () => {
  const heard: unknown[] = []
  const worker = world.worker({ onAsked: (...told) => heard.push(told) })
  await world.read(worker, REFUND)
  standIn.next(failing(529, 'overloaded_error'))
  await world.draft(worker)
  standIn.next(writing(HONEST))
  await world.draft(world.worker({ onAsked: (...told) => heard.push(told) }), { again: 1 })
  expect(heard).toEqual([
    ['overloaded', 0, 0],
    ['drafted', 2_000, 500],
  ])
})

test('the model’s note takes the place of the local one, and the call is on the record with what it cost', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.next(writing(HONEST))
  await world.draft(worker)
  const { drafted, summary } = await world.stored()
  expect(drafted.drafter).toMatchObject({ by: 'model', model: 'claude-haiku-5-5' })
  expect(drafted.fields.summary?.value).toContain('charged twice for order #4411')
  expect(summary.situation).toBe('Charged twice for order #4411, refund failed')
  expect(await world.calls()).toMatchObject([
    {
      outcome: 'drafted',
      input_tokens: 2_000,
      output_tokens: 500,
      dropped: 0,
      prompt_version: '2',
    },
  ])
  expect(await world.spent()).toBe(standIn.charged())
})

test('the same messages are never paid for twice: not by a second job, not by a second reading', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.usual = writing(HONEST)
  await world.draft(worker)
  await world.draft(worker)
  await world.read(worker, REFUND)
  await world.draft(worker)
  expect(standIn.asked).toHaveLength(1)
  expect((await world.stored()).drafted.drafter.by).toBe('model')
})

test('a new message shows the local draft at once, then the model’s', async () => {
  const worker = world.worker()
  standIn.usual = writing(HONEST)
  await world.read(worker, REFUND)
  await world.draft(worker)
  await world.read(worker, MORE)
  expect((await world.stored()).drafted).toMatchObject({
    drafter: { by: 'local' },
    asOf: { messageNumber: 5 },
    modelDraft: { upTo: { messageNumber: 4 } },
  })
  await world.draft(worker)
  expect((await world.stored()).drafted).toMatchObject({
    drafter: { by: 'model' },
    modelDraft: { upTo: { messageNumber: 5 } },
  })
})

test('a conversation that went on while the model wrote keeps its newer draft', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.next((asked, response) => {
    void world.read(worker, MORE).then(() => writing(HONEST)(asked, response))
  })
  await world.draft(worker)
  expect((await world.stored()).drafted).toMatchObject({
    drafter: { by: 'local' },
    asOf: { messageNumber: 5 },
  })
  expect(await world.calls()).toMatchObject([{ outcome: 'moved-on' }])
})

test('a model that lies is stripped, and the note says what was left out', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  const lie = claim('A refund of $500 was approved by Victor.', [
    'm2',
    'refund was approved by Victor',
  ])
  standIn.next(writing({ ...HONEST, concluded: [lie], impact: [lie] }))
  await world.draft(worker)
  const { drafted } = await world.stored()
  expect(drafted.dropped).toHaveLength(2)
  expect(JSON.stringify({ ...drafted, dropped: [], modelDraft: undefined })).not.toContain('Victor')
  expect(await world.calls()).toMatchObject([{ outcome: 'drafted', dropped: 2 }])
})

const failures: [label: string, Behaviour, outcome: string, again: number | undefined][] = [
  ['a refusal is not asked again', writing({}, 'refusal'), 'refused', undefined],
  ['an answer that is cut off is asked for once more', saying('{', 'max_tokens'), 'cut-off', 20],
  ['an unusable answer is asked for once more', saying('no'), 'invalid', 20],
  ['an overloaded model is asked later', failing(529, 'overloaded_error'), 'overloaded', 20],
  ['a model in trouble is asked later', failing(500, 'api_error'), 'failed', 20],
  [
    'a model that says when is asked then',
    failing(429, 'rate_limit_error', { 'retry-after': '90' }),
    'rate-limited',
    90,
  ],
  ['a cut connection is tried later', hangingUp, 'unreachable', 20],
  ['a silent model is asked later', silent, 'timed-out', 20],
  ['a wrong request is not repeated', failing(400, 'invalid_request_error'), 'rejected', undefined],
]

for (const [label, behaviour, outcome, again] of failures) {
  test(`the local draft stands and says why: ${label}`, async () => {
    const worker = world.worker({ deadlineMs: 300 })
    await world.read(worker, REFUND)
    const before = (await world.stored()).drafted
    standIn.next(behaviour)
    await world.draft(worker)
    const { drafted } = await world.stored()
    expect(drafted).toEqual({ ...before, drafter: { by: 'local', why: expect.any(String) } })
    expect(await world.calls()).toMatchObject([{ outcome }])
    const retries = (await world.jobs()).filter(({ data }) => data.again !== undefined)
    expect(retries.map(({ data, due }) => [data.again, due])).toEqual(
      again === undefined ? [] : [[1, again]],
    )
  })
}

test('what surely cost nothing is given back, and what may have cost stays spent', async () => {
  const worker = world.worker({ deadlineMs: 300 })
  await world.read(worker, REFUND)
  standIn.next(failing(500, 'api_error'))
  await world.draft(worker)
  expect(await world.spent()).toBe(0)
  standIn.next(silent)
  await world.draft(worker, { again: 1 })
  expect(await world.spent()).toBeGreaterThan(6_000)
})

test('a retry succeeds, and a failure that repeats ends', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.next(saying('no'), saying('no'), writing(HONEST))
  await world.draft(worker)
  await world.draft(worker, { again: 1 })
  expect((await world.jobs()).filter(({ data }) => data.again === 2)).toEqual([])
  await world.draft(worker)
  expect(standIn.asked, 'without a new message it is not asked a third time').toHaveLength(2)
  await world.draft(worker, { again: 1 })
  expect((await world.stored()).drafted.drafter.by).toBe('model')
})

test('a key that is not accepted is tried once, and the operator hears of it once', async () => {
  const worker = world.worker({ apiKey: 'sk-ant-wrong' })
  for (const conversationId of ['1', '2', '3']) {
    await world.read(worker, REFUND, conversationId)
    await world.draft(worker, { conversationId })
  }
  expect(await world.calls()).toMatchObject([{ outcome: 'not-allowed' }])
  expect(world.warnings).toEqual([expect.stringContaining('ANTHROPIC_API_KEY')])
  expect((await world.stored('3')).drafted.drafter).toEqual({
    by: 'local',
    why: 'its key is not accepted',
  })
})

test('while the service asks for a rest, other conversations wait without asking', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND, '1')
  await world.read(worker, REFUND, '2')
  standIn.next(failing(429, 'rate_limit_error', { 'retry-after': '60' }))
  await world.draft(worker, { conversationId: '1' })
  await world.draft(worker, { conversationId: '2' })
  expect(standIn.asked).toHaveLength(1)
  expect(await world.calls()).toHaveLength(1)
})

test('two workers at one budget never spend more than the day allows', async () => {
  const worker = () => world.worker({ dailyTokens: 40_000 })
  const workers = [worker(), worker()]
  const ids = Array.from({ length: 12 }, (_, at) => `${at}`)
  for (const id of ids) await world.read(worker(), REFUND, id)
  let most = 0
  let underWay = 0
  standIn.usual = (asked, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    setTimeout(() => {
      underWay -= 1
      writing(HONEST)(asked, response)
    }, 100)
  }
  await Promise.all(
    ids.map((conversationId, at) => world.draft(workers[at % 2] ?? worker(), { conversationId })),
  )
  expect(standIn.charged()).toBeLessThanOrEqual(40_000)
  expect(await world.spent()).toBe(standIn.charged())
  expect(most, 'several were under way at once').toBeGreaterThan(1)
  expect(most, 'and no more than fit with all they might cost').toBeLessThanOrEqual(4)
  const outcomes = (await world.calls()).map(({ outcome }) => outcome)
  expect(outcomes).toContain('over-budget')
  expect(outcomes).toContain('drafted')
})

test('a workspace without tokens is never asked about, and its notes say so', async () => {
  const worker = world.worker({ dailyTokens: 0 })
  await world.read(worker, REFUND)
  await world.draft(worker)
  expect(standIn.asked).toEqual([])
  expect((await world.stored()).drafted.drafter).toEqual({
    by: 'local',
    why: 'the tokens of this day are spent',
  })
})

test('a conversation that was forgotten while the model wrote stays forgotten', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.next((asked, response) => {
    void world.database
      .withWorkspace(WORKSPACE, (db) => db.$client.query('delete from conversations'))
      .then(() => writing(HONEST)(asked, response))
  })
  await world.draft(worker)
  await expect(world.stored()).rejects.toThrow('Nothing is kept')
  expect(await world.calls()).toEqual([])
})

test('a note the model wrote while its conversation was read again is not lost', async () => {
  const worker = world.worker()
  await world.read(worker, REFUND)
  standIn.next(writing(HONEST))
  let drafting: Promise<unknown> = Promise.resolve()
  await world.read(worker, REFUND, CONVERSATION, async () => {
    drafting = world.draft(worker)
    await Promise.race([drafting, wait(WAITS_LONG_ENOUGH_MS)])
  })
  await drafting
  expect((await world.stored()).drafted.drafter.by).toBe('model')
})

/** The stand-in answers at once: a draft that is not kept by now waits for the reading. */
const WAITS_LONG_ENOUGH_MS = 1_000
