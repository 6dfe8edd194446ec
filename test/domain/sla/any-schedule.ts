import fc from 'fast-check'
import type { BusinessHours } from '../../../src/domain/sla/business-hours.ts'
import { parseBusinessHours } from '../../../src/domain/sla/parse-business-hours.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** Places and moments at which the wall clock jumps, and one where it never does. */
const JUMPS = [
  { timeZone: 'Europe/Rome', around: '2026-03-29T01:00Z' },
  { timeZone: 'Europe/Rome', around: '2026-10-25T01:00Z' },
  { timeZone: 'America/New_York', around: '2026-03-08T07:00Z' },
  { timeZone: 'America/New_York', around: '2026-11-01T06:00Z' },
  { timeZone: 'Australia/Lord_Howe', around: '2026-10-03T15:30Z' },
  { timeZone: 'Australia/Lord_Howe', around: '2026-04-04T15:00Z' },
  { timeZone: 'Pacific/Apia', around: '2011-12-30T10:00Z' },
  { timeZone: 'Asia/Kathmandu', around: '2026-06-01T00:00Z' },
] as const

const aTime = fc.oneof(
  fc.integer({ min: 0, max: DAY_MINUTES }),
  // Clocks are moved at night, and people write whole hours.
  fc.integer({ min: 0, max: 4 * 60 }),
  fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60),
)

const anInterval = fc
  .tuple(aTime, aTime)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({
    opens: written(Math.min(one, other)),
    closes: written(Math.max(one, other)),
  }))

const aDay = fc.oneof(
  { weight: 4, arbitrary: fc.array(anInterval, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([{ opens: '00:00', closes: '24:00' }]) },
)

const aWeek = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      monday: aDay,
      tuesday: aDay,
      wednesday: aDay,
      thursday: aDay,
      friday: aDay,
      saturday: aDay,
      sunday: aDay,
    }),
  },
  { weight: 1, arbitrary: fc.constant({}) },
)

/** A schedule, and an instant near a jump of its wall clock from which to count. */
export interface Schedule {
  readonly hours: BusinessHours
  readonly start: Date
}

/** Any schedule an admin could write, looked at up to three days before the wall clock jumps. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    jump: fc.constantFrom(...JUMPS),
    week: aWeek,
    holidayDays: fc.array(fc.integer({ min: -4, max: 10 }), { maxLength: 3 }),
    minutesBefore: fc.integer({ min: -600, max: 3 * DAY_MINUTES }),
  })
  .map(({ jump, week, holidayDays, minutesBefore }) => {
    const jumpMs = Date.parse(jump.around)
    const holidays = holidayDays.map((days) =>
      new Date(jumpMs + days * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10),
    )
    const parsed = parseBusinessHours({ timeZone: jump.timeZone, week, holidays })
    if (parsed.outcome === 'refused') throw new Error(JSON.stringify(parsed.problems))
    return { hours: parsed.hours, start: new Date(jumpMs - minutesBefore * MINUTE_MS) }
  })

function written(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
