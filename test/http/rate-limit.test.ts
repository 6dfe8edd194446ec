import { expect, test } from 'vitest'
import { rateLimit } from '../../src/http/rate-limit.ts'

/** What a key of automation has. */
const ALLOWANCE = { burst: 60, perMinute: 120 }

test('a key may make sixty requests at once, then two a second, and others are not held up', () => {
  let at = Date.UTC(2026, 10, 18)
  const secondsToWait = rateLimit(ALLOWANCE, () => new Date(at))
  for (let count = 0; count < 60; count++) expect(secondsToWait('one')).toBe(0)
  expect(secondsToWait('one')).toBe(1)
  expect(secondsToWait('another')).toBe(0)
  at += 1_000
  expect(secondsToWait('one')).toBe(0)
  expect(secondsToWait('one')).toBe(0)
  expect(secondsToWait('one')).toBe(1)
})

test('a clock that goes back locks nobody out', () => {
  let at = Date.UTC(2026, 10, 18)
  const secondsToWait = rateLimit(ALLOWANCE, () => new Date(at))
  expect(secondsToWait('one')).toBe(0)
  at -= 3_600_000
  expect(secondsToWait('one')).toBe(0)
})
