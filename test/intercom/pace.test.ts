import { expect, test } from 'vitest'
import { followPace } from '../../src/intercom/pace.ts'

const headers = (limit: number, remaining: number, reset: number) =>
  new Headers({
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
  })

/** A pace whose clock stands at 1,000 s until it is moved. */
function paceAt() {
  const clock = { ms: 1_000_000 }
  return { clock, pace: followPace(() => clock.ms) }
}

test('as long as Intercom says nothing, nobody waits', () => {
  const { pace } = paceAt()
  for (let calls = 0; calls < 1_000; calls += 1) expect(pace.take()).toBeUndefined()
})

test('a fifth of every window is left to others who use the same token', () => {
  const { pace } = paceAt()
  pace.heard(headers(100, 23, 1_010), 200)
  const taken = Array.from({ length: 5 }, () => pace.take())
  const wait = new Date(1_010_000)
  expect(taken).toEqual([undefined, undefined, undefined, wait, wait])
})

test('the next window starts anew', () => {
  const { pace, clock } = paceAt()
  pace.heard(headers(100, 0, 1_010), 200)
  expect(pace.take()).toEqual(new Date(1_010_000))
  clock.ms = 1_010_000
  expect(pace.take()).toBeUndefined()
})

test('answers that overtake each other: the lowest number of a window is true', () => {
  const { pace } = paceAt()
  pace.heard(headers(100, 20, 1_010), 200)
  pace.heard(headers(100, 90, 1_010), 200)
  expect(pace.take()).toEqual(new Date(1_010_000))
  pace.heard(headers(100, 99, 1_020), 200)
  expect(pace.take()).toBeUndefined()
})

test.each<[words: string, headers: Headers, untilMs: number]>([
  ['says when the next window begins', headers(100, 0, 1_007), 1_007_000],
  ['says nothing', new Headers(), 1_010_000],
  ['says something absurd', headers(100, 0, 99_999_999), 1_060_000],
  ['names a moment that is over', headers(100, 0, 5), 1_010_000],
  ['says words', new Headers({ 'x-ratelimit-reset': 'soon' }), 1_010_000],
])('a 429 that %s is waited out', (_words, said, untilMs) => {
  const { pace, clock } = paceAt()
  pace.heard(said, 429)
  expect(pace.take()).toEqual(new Date(untilMs))
  clock.ms = untilMs
  expect(pace.take()).toBeUndefined()
})
