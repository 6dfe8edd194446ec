import { expect, test } from 'vitest'
import type { SlaClock } from '../../../src/domain/sla/clock.ts'
import type { ClockKind } from '../../../src/domain/sla/clock-kind.ts'
import { nearestClock } from '../../../src/domain/sla/nearest-clock.ts'
import { pauseClock } from '../../../src/domain/sla/pause-clock.ts'
import { startClock } from '../../../src/domain/sla/start-clock.ts'
import { stopClock } from '../../../src/domain/sla/stop-clock.ts'
import { everyDay } from './written-hours.ts'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)
const NOW = at('12:00')
const ALWAYS = everyDay('UTC', '00:00-24:00')

/** A clock started at 09:00 that is due at a time of the day. */
function dueAt(kind: ClockKind, due: string, hours = ALWAYS): SlaClock {
  const allowanceMinutes = (at(due).getTime() - at('09:00').getTime()) / 60_000
  return startClock({ kind, allowanceMinutes, hours, at: at('09:00') })
}

const soon = dueAt('acceptance', '12:30')
const later = dueAt('resolution', '18:00')
const late = dueAt('handoff-reply', '11:30')
const veryLate = dueAt('customer-next-reply', '10:00')
const veryLateButPaused = pauseClock(dueAt('promise', '09:30'), at('09:40'))
const paused = pauseClock(dueAt('promise', '11:30'), at('11:00'))
const pausedWithMoreLeft = pauseClock(dueAt('resolution', '15:00'), at('11:00'))
const met = stopClock(dueAt('customer-first-reply', '10:00'), at('09:10'))
const answeredLate = stopClock(dueAt('customer-first-reply', '09:10'), at('11:00'))
const neverDue = dueAt('resolution', '10:00', everyDay('UTC', ''))

const choices: [label: string, readonly SlaClock[], SlaClock | undefined][] = [
  ['nothing runs', [], undefined],
  ['everything is done', [met, answeredLate], undefined],
  ['the soonest due', [later, soon], soon],
  ['a breach before what is still in time', [soon, late, later], late],
  ['the longest breach', [late, soon, veryLate], veryLate],
  ['a pause is not held against anyone', [veryLateButPaused, late], late],
  ['what runs before what is paused', [paused, later], later],
  ['of paused ones the one with least left', [pausedWithMoreLeft, paused], paused],
  ['what is paused before what is never due', [neverDue, pausedWithMoreLeft], pausedWithMoreLeft],
  ['what is owed before what is done', [answeredLate, met, neverDue], neverDue],
]

for (const [label, clocks, expected] of choices) {
  test(`the clock to look at: ${label}`, () => {
    expect(nearestClock(clocks, NOW)).toBe(expected)
    expect(nearestClock(clocks.toReversed(), NOW)).toBe(expected)
  })
}
