import { expect, test } from 'vitest'
import type { Fault } from '../../src/simulator/control-api.ts'
import { ANA, JOE, type Running, running, TOKEN } from './running.ts'

/** Long enough for a busy machine, in milliseconds; only silence is waited out. */
const ANSWER_PATIENCE_MS = 20_000

/** Silence has lasted long enough, in milliseconds: by then the call has surely arrived. */
const SILENCE_MS = 1_000

/** Posts a note the way a careful client does: with a deadline, and without trying twice. */
async function note(
  { url }: Running,
  patienceMs = ANSWER_PATIENCE_MS,
): Promise<number | 'no answer'> {
  try {
    const response = await fetch(`${url}/simulator/intercom/conversations/${JOE}/reply`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message_type: 'note', type: 'admin', admin_id: ANA, body: 'Ref T-1' }),
      signal: AbortSignal.timeout(patienceMs),
    })
    return response.status
  } catch {
    return 'no answer'
  }
}

const faults: [effect: Fault['effect'], answer: number | 'no answer', written: boolean][] = [
  ['error-500', 500, false],
  ['rate-limit', 429, false],
  ['hang', 'no answer', false],
  ['drop', 'no answer', false],
  ['error-500-after', 500, true],
  ['hang-after', 'no answer', true],
  ['drop-after', 'no answer', true],
]

for (const [effect, answer, written] of faults) {
  test(`${effect}: the caller sees ${answer}, and the note ${written ? 'is there' : 'is not there'}`, async () => {
    const simulator = await running()
    const before = (await simulator.conversation(JOE)).partCount
    await simulator.control('POST', '/faults', {
      operation: 'conversations.reply',
      effect,
      times: 1,
    })
    const patienceMs = answer === 'no answer' ? SILENCE_MS : ANSWER_PATIENCE_MS
    expect(await note(simulator, patienceMs)).toBe(answer)
    expect((await simulator.conversation(JOE)).partCount - before).toBe(written ? 1 : 0)
    expect(await note(simulator), 'only the next call is spoiled').toBe(200)
  })
}

test('a fault spoils as many calls as it says, of its operation only', async () => {
  const { control, rest } = await running()
  await control('POST', '/faults', { operation: 'teams.list', effect: 'error-500', times: 2 })
  expect((await rest('GET', '/admins')).status).toBe(200)
  expect((await rest('GET', '/teams')).status).toBe(500)
  expect((await control('GET', '/faults')).json.faults).toEqual([
    { operation: 'teams.list', effect: 'error-500', times: 1 },
  ])
  expect((await rest('GET', '/teams')).status).toBe(500)
  expect((await rest('GET', '/teams')).status).toBe(200)
})

test('the star spoils anything, until it is taken back', async () => {
  const { control, rest } = await running()
  await control('POST', '/faults', { operation: '*', effect: 'rate-limit', times: 100 })
  const refused = await rest('GET', '/me')
  expect(refused).toMatchObject({
    status: 429,
    json: { errors: [{ code: 'rate_limit_exceeded' }] },
  })
  expect(refused.headers.get('x-ratelimit-reset')).toMatch(/^\d+$/)
  await control('DELETE', '/faults')
  expect((await rest('GET', '/me')).status).toBe(200)
})

test('a fault nobody knows is refused', async () => {
  const { control } = await running()
  expect(
    (await control('POST', '/faults', { operation: 'x', effect: 'hang', times: 1 })).status,
  ).toBe(400)
})

test('a call that hangs does not keep the simulator from closing', async () => {
  const simulator = await running()
  await simulator.control('POST', '/faults', { operation: '*', effect: 'hang', times: 1 })
  const waiting = note(simulator)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await simulator.app.close()
  expect(await waiting).toBe('no answer')
})
