import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { businessMsUsed } from '../../../src/domain/sla/business-ms-used.ts'
import type { SlaClock } from '../../../src/domain/sla/clock.ts'
import { pauseClock } from '../../../src/domain/sla/pause-clock.ts'
import { readClock } from '../../../src/domain/sla/read-clock.ts'
import { resumeClock } from '../../../src/domain/sla/resume-clock.ts'
import { startClock } from '../../../src/domain/sla/start-clock.ts'
import { stopClock } from '../../../src/domain/sla/stop-clock.ts'
import { anySchedule } from './any-schedule.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const plus = (at: Date, ms: number) => new Date(at.getTime() + ms)

const aWait = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * DAY_MS }))
const someWaits = fc.array(aWait, { maxLength: 6 })

/** A clock on any schedule, just started, with an allowance of up to a week around the clock. */
const aFreshClock = fc
  .tuple(anySchedule, fc.integer({ min: 0, max: 7 * 24 * 60 }))
  .map(([{ hours, start }, allowanceMinutes]) =>
    startClock({ kind: 'resolution', allowanceMinutes, hours, at: start }),
  )

const startOf = (clock: SlaClock) => clock.segments[0]?.startedAt ?? new Date(Number.NaN)

/** Pauses and resumes in turn, each after a wait. */
function lived(clock: SlaClock, waits: readonly number[]): { clock: SlaClock; now: Date } {
  return waits.reduce(
    (life, wait, turn) => {
      const now = plus(life.now, wait)
      const change = turn % 2 === 0 ? pauseClock : resumeClock
      return { clock: change(life.clock, now), now }
    },
    { clock, now: startOf(clock) },
  )
}

const aLivedClock = fc
  .tuple(aFreshClock, someWaits)
  .map(([clock, waits]) => ({ fresh: clock, ...lived(clock, waits) }))

const dueMs = ({ dueAt }: SlaClock) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY

test('used time is the business time of the runs, and never negative', () => {
  fc.assert(
    fc.property(aLivedClock, aWait, ({ clock, now }, wait) => {
      const then = plus(now, wait)
      const runs = clock.segments.map(({ startedAt, stoppedAt }) =>
        businessMsBetween(clock.hours, startedAt, stoppedAt ?? then),
      )
      const used = businessMsUsed(clock, then)
      expect(used).toBe(runs.reduce((sum, run) => sum + run, 0))
      expect(used).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('used time never shrinks as time goes by', () => {
  fc.assert(
    fc.property(aLivedClock, aWait, aWait, ({ clock, now }, wait, more) => {
      const then = plus(now, wait)
      expect(businessMsUsed(clock, plus(then, more))).toBeGreaterThanOrEqual(
        businessMsUsed(clock, then),
      )
    }),
  )
})

test('when a running clock is due, its allowance is used up', () => {
  fc.assert(
    fc.property(aLivedClock, ({ clock, now }) => {
      if (clock.dueAt === undefined || clock.dueAt < now) return
      expect(businessMsUsed(clock, clock.dueAt)).toBe(clock.allowanceMinutes * MINUTE_MS)
    }),
  )
})

test('pausing and resuming at the same instant changes nothing', () => {
  fc.assert(
    fc.property(aLivedClock, aWait, ({ clock, now }, wait) => {
      const running = resumeClock(clock, now)
      const then = plus(now, wait)
      expect(resumeClock(pauseClock(running, then), then)).toEqual(running)
    }),
  )
})

test('pausing never makes a clock due earlier', () => {
  fc.assert(
    fc.property(aLivedClock, aWait, aWait, ({ fresh, clock, now }, wait, pause) => {
      const running = resumeClock(clock, now)
      expect(dueMs(running)).toBeGreaterThanOrEqual(dueMs(fresh))

      const pausedAt = plus(now, wait)
      const resumed = resumeClock(pauseClock(running, pausedAt), plus(pausedAt, pause))
      expect(dueMs(resumed)).toBeGreaterThanOrEqual(dueMs(running))
    }),
  )
})

test('pausing twice, resuming twice and answering twice is the same as once', () => {
  fc.assert(
    fc.property(aLivedClock, aWait, aWait, ({ clock, now }, wait, more) => {
      for (const change of [pauseClock, resumeClock, stopClock]) {
        const once = change(clock, plus(now, wait))
        expect(change(once, plus(now, wait + more))).toEqual(once)
      }
    }),
  )
})

test('a promise goes from on track to at risk to breached and never back', () => {
  const order = ['on-track', 'at-risk', 'breached']
  fc.assert(
    fc.property(aLivedClock, someWaits, ({ clock, now }, waits) => {
      const running = resumeClock(clock, now)
      let then = now
      const states = waits.map((wait) => {
        then = plus(then, wait)
        return order.indexOf(readClock(running, then).state)
      })
      expect(states).not.toContain(-1)
      expect(states).toEqual(states.toSorted((a, b) => a - b))
    }),
  )
})

test('a breach stays one through pauses and a late answer, and only ever grows', () => {
  fc.assert(
    fc.property(aLivedClock, someWaits, aWait, ({ clock, now }, waits, wait) => {
      const before = readClock(clock, now)
      if (before.state !== 'breached') return
      let life = { clock, now }
      for (const [turn, pause] of waits.entries()) {
        const then = plus(life.now, pause)
        const change = turn % 2 === 0 ? resumeClock : pauseClock
        life = { clock: change(life.clock, then), now: then }
      }
      const answered = stopClock(life.clock, plus(life.now, wait))
      const after = readClock(answered, plus(life.now, wait))
      expect(after.state).toBe('breached')
      if (after.state === 'breached') {
        expect(after.dueAt).toEqual(before.dueAt)
        expect(after.minutesOver).toBeGreaterThanOrEqual(before.minutesOver)
      }
    }),
    { numRuns: 300 },
  )
})
