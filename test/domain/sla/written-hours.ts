import type { BusinessHours, Weekday } from '../../../src/domain/sla/business-hours.ts'
import {
  parseBusinessHours,
  type WrittenInterval,
} from '../../../src/domain/sla/parse-business-hours.ts'

const WORKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const EVERY_DAY: readonly Weekday[] = [...WORKDAYS, 'saturday', 'sunday']

/** `09:00-12:00, 13:00-17:30` as intervals. */
export function intervals(written: string): WrittenInterval[] {
  return written
    .split(',')
    .map((interval) => interval.trim())
    .filter((interval) => interval !== '')
    .map((interval) => {
      const [opens = '', closes = ''] = interval.split('-')
      return { opens, closes }
    })
}

/** The same intervals on every day from Monday to Friday. */
export function workdays(timeZone: string, written: string, ...holidays: string[]): BusinessHours {
  return hoursOn(WORKDAYS, timeZone, written, holidays)
}

/** The same intervals on all seven days. */
export function everyDay(timeZone: string, written: string, ...holidays: string[]): BusinessHours {
  return hoursOn(EVERY_DAY, timeZone, written, holidays)
}

function hoursOn(
  days: readonly Weekday[],
  timeZone: string,
  written: string,
  holidays: readonly string[],
): BusinessHours {
  const week = Object.fromEntries(days.map((day) => [day, intervals(written)]))
  const parsed = parseBusinessHours({ timeZone, week, holidays })
  if (parsed.outcome === 'refused') throw new Error(JSON.stringify(parsed.problems))
  return parsed.hours
}
