import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessMsAfter } from '../../../src/domain/sla/business-ms-after.ts'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { dueAfter } from '../../../src/domain/sla/due-after.ts'
import { isOpenAt } from '../../../src/domain/sla/is-open-at.ts'
import { nextOpening } from '../../../src/domain/sla/next-opening.ts'
import { anySchedule } from './any-schedule.ts'
import { naiveWallClock } from './naive-wall-clock.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const someMinutes = fc.integer({ min: 0, max: 5 * 24 * 60 })
const someMs = fc.integer({ min: 0, max: 3 * 366 * DAY_MS })
const plus = (at: Date, ms: number) => new Date(at.getTime() + ms)

test('business time is what a clock on the wall says, minute by minute', () => {
  fc.assert(
    fc.property(anySchedule, someMinutes, ({ hours, start }, minutes) => {
      const end = plus(start, minutes * MINUTE_MS)
      const expected = naiveWallClock(hours).minutesBetween(start, end)
      expect(businessMsBetween(hours, start, end)).toBe(expected * MINUTE_MS)
    }),
    { numRuns: 200 },
  )
})

test('the due time is what a clock on the wall says, minute by minute', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 1, max: 2000 }), ({ hours, start }, minutes) => {
      const limit = plus(start, 4 * DAY_MS)
      const expected = naiveWallClock(hours).dueAfter(start, minutes, limit)
      const due = dueAfter(hours, start, minutes)
      if (expected) expect(due).toEqual({ outcome: 'due', at: expected })
      else if (due.outcome === 'due') expect(due.at.getTime()).toBeGreaterThan(limit.getTime())
    }),
    { numRuns: 200 },
  )
})

test('open or closed is what a clock on the wall says', () => {
  fc.assert(
    fc.property(anySchedule, someMinutes, ({ hours, start }, minutes) => {
      const at = plus(start, minutes * MINUTE_MS)
      const open = naiveWallClock(hours).isOpen(at)
      expect(isOpenAt(hours, at)).toBe(open)
      expect(nextOpening(hours, at).outcome === 'open-now').toBe(open)
    }),
    { numRuns: 500 },
  )
})

test('nobody is there before the next opening, and somebody is at it', () => {
  fc.assert(
    fc.property(anySchedule, ({ hours, start }) => {
      const next = nextOpening(hours, start)
      if (next.outcome !== 'opens') return
      expect(businessMsBetween(hours, start, next.at)).toBe(0)
      expect(isOpenAt(hours, next.at)).toBe(true)
    }),
  )
})

test('business time is never negative and never more than the time that passed', () => {
  fc.assert(
    fc.property(anySchedule, someMs, ({ hours, start }, ms) => {
      const used = businessMsBetween(hours, start, plus(start, ms))
      expect(used).toBeGreaterThanOrEqual(0)
      expect(used).toBeLessThanOrEqual(ms)
    }),
  )
})

test('business time adds up over any split', () => {
  fc.assert(
    fc.property(anySchedule, someMs, someMs, ({ hours, start }, first, second) => {
      const middle = plus(start, first)
      const end = plus(middle, second)
      expect(businessMsBetween(hours, start, middle) + businessMsBetween(hours, middle, end)).toBe(
        businessMsBetween(hours, start, end),
      )
    }),
  )
})

test('a larger allowance is never due earlier', () => {
  fc.assert(
    fc.property(anySchedule, someMs, someMs, ({ hours, start }, one, other) => {
      const sooner = businessMsAfter(hours, start, Math.min(one, other))
      const later = businessMsAfter(hours, start, Math.max(one, other))
      if (sooner === undefined) expect(later).toBeUndefined()
      else if (later !== undefined) expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime())
    }),
  )
})

test('what starts later is never due earlier', () => {
  fc.assert(
    fc.property(anySchedule, someMs, someMs, ({ hours, start }, delay, allowance) => {
      const one = businessMsAfter(hours, start, allowance)
      const other = businessMsAfter(hours, plus(start, delay), allowance)
      if (one && other) expect(other.getTime()).toBeGreaterThanOrEqual(one.getTime())
    }),
  )
})

test('measured at the due time exactly the allowance is used, and a moment before it is not', () => {
  fc.assert(
    fc.property(anySchedule, someMs.filter(Boolean), ({ hours, start }, allowance) => {
      const due = businessMsAfter(hours, start, allowance)
      if (due === undefined) return
      expect(businessMsBetween(hours, start, due)).toBe(allowance)
      expect(businessMsBetween(hours, start, plus(due, -1))).toBe(allowance - 1)
    }),
  )
})

test('only hours without any open time are never due', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 1, max: 600 }), ({ hours, start }, minutes) => {
      const isEverOpen = Object.values(hours.week).some((intervals) => intervals.length > 0)
      expect(dueAfter(hours, start, minutes).outcome).toBe(isEverOpen ? 'due' : 'never')
    }),
  )
})
