import { expect, test } from 'vitest'
import { hostBreaker, hostBreakers } from '../../src/intercom/host-breaker.ts'
import type { Reply } from '../../src/intercom/reply.ts'

const FINE: Reply = { reply: 'answered', status: 200, body: {} }
const REFUSED: Reply = { reply: 'answered', status: 404, body: {} }
const HELD: Reply = { reply: 'not-sent', why: 'Slow down', until: new Date() }

const FAILURES: Reply[] = [
  { reply: 'answered', status: 503, body: undefined },
  { reply: 'lost', why: 'No answer' },
  { reply: 'not-sent', why: 'Not reached', until: undefined },
]

const REST_MS = 60

async function failTenTimes(breaker: ReturnType<typeof hostBreaker>, reply: Reply) {
  for (let calls = 0; calls < 10; calls += 1) await breaker(async () => reply)
}

test.each(FAILURES)('a host that fails ten times in a row is left alone: $reply', async (reply) => {
  const breaker = hostBreaker(REST_MS)
  await failTenTimes(breaker, reply)
  let called = false
  const held = await breaker(async () => {
    called = true
    return FINE
  })
  expect(called).toBe(false)
  expect(held).toMatchObject({ reply: 'not-sent', until: expect.any(Date) })
})

test.each([REFUSED, HELD])('a host that says no is not one that fails: %o', async (reply) => {
  const breaker = hostBreaker(REST_MS)
  await failTenTimes(breaker, reply)
  expect(await breaker(async () => FINE)).toBe(FINE)
})

test('one call in between that works counts as a working host', async () => {
  const breaker = hostBreaker(REST_MS)
  const [failure = FINE] = FAILURES
  for (let calls = 0; calls < 9; calls += 1) await breaker(async () => failure)
  await breaker(async () => FINE)
  for (let calls = 0; calls < 9; calls += 1) await breaker(async () => failure)
  expect(await breaker(async () => FINE)).toBe(FINE)
})

test('after a rest one call tries for all: it works, and all go again', async () => {
  const breaker = hostBreaker(REST_MS)
  const [failure = FINE] = FAILURES
  await failTenTimes(breaker, failure)
  await new Promise((resolve) => setTimeout(resolve, REST_MS * 1.5))
  let probes = 0
  const probe = breaker(async () => {
    probes += 1
    await new Promise((resolve) => setTimeout(resolve, 20))
    return failure
  })
  const behind = breaker(async () => {
    probes += 1
    return FINE
  })
  expect(await probe).toBe(failure)
  expect(await behind, 'the probe failed: nobody else was let through').toMatchObject({
    reply: 'not-sent',
  })
  expect(probes).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, REST_MS * 1.5))
  expect(await breaker(async () => FINE)).toBe(FINE)
  expect(await breaker(async () => FINE)).toBe(FINE)
})

test('hosts do not answer for each other', async () => {
  const breakerOf = hostBreakers()
  const [failure = FINE] = FAILURES
  await failTenTimes(breakerOf('https://api.intercom.io'), failure)
  expect(await breakerOf('https://api.eu.intercom.io')(async () => FINE)).toBe(FINE)
  expect(await breakerOf('https://api.intercom.io/')(async () => FINE)).not.toBe(FINE)
})
