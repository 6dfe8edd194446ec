import { type BusinessHours, WEEKDAYS } from '../../../src/domain/sla/business-hours.ts'

const MINUTE_MS = 60_000

/** Monday is 0; `getUTCDay` begins with Sunday. */
const isoDay = (date: string) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7

/**
 * Business time the slow way: for each minute, look at a clock on the wall and a calendar beside it.
 *
 * The clock is Intl's, so that not even the time zone rules come from what is tested. Exact as long as
 * instants are whole minutes and so are the zone's offsets.
 */
export function naiveWallClock(hours: BusinessHours) {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: hours.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })

  const isOpen = (ms: number): boolean => {
    const [date = '', time = ''] = clock.format(ms).split(' ')
    if (hours.holidays.includes(date)) return false
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
    const weekday = WEEKDAYS[isoDay(date)]
    const intervals = weekday === undefined ? [] : hours.week[weekday]
    return intervals.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
  }

  return {
    isOpen: (at: Date) => isOpen(at.getTime()),

    minutesBetween(from: Date, to: Date): number {
      let minutes = 0
      for (let ms = from.getTime(); ms < to.getTime(); ms += MINUTE_MS) if (isOpen(ms)) minutes++
      return minutes
    },

    /** The end of the last minute needed; undefined when it is not before `limit`. */
    dueAfter(start: Date, minutes: number, limit: Date): Date | undefined {
      let left = minutes
      let ms = start.getTime()
      for (; left > 0 && ms < limit.getTime(); ms += MINUTE_MS) if (isOpen(ms)) left--
      return left === 0 ? new Date(ms) : undefined
    },
  }
}
