import {
  dateOf,
  endOfMonth,
  monthOf,
  onOrAfter,
  plusDays,
  plusMonths,
  weekdayOf,
} from './calendar.ts'
import { monthNumber } from './month-number.ts'

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const DAY =
  '(?<weekday>mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|(?<!the )(?:tues?|weds?|thurs?|mon|thu|fri)\\b\\.?|(?<=\\b(?:on|by|this|next|until|before|last|coming) )(?:sat|sun)\\b)'

const ORDERS = new RegExp(
  `\\b(?<nth>1st|2nd|3rd|4th|5th|last) (?:(?:week|${DAY.replace('?<weekday>', '')}) (?:of|in) )(?<month>[a-z]{3,9})\\b`,
  'i',
)

const SPOKEN = new RegExp(
  `\\b(?:(?<which>last|past|this past|next|this|the following|coming|this coming|upcoming|this upcoming|the coming) )?\\b${DAY}(?: (?:of )?(?<week>(?:the )?(?:next|this|last|following|coming) week))?(?:,? (?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:/.,-]|\\w| ?(?:am|pm|a\\.m|o'?clock|days|hours|minutes|people)\\b| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))?`,
  'i',
)

const NEXT_WEEK_FIRST = new RegExp(
  `\\b(?<week>next week|this week|last week|the following week)(?:'s)?,? (?:on )?${DAY}`,
  'i',
)

/** A weekday somebody named. */
export interface NamedWeekday {
  readonly day: number
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number
  readonly index: number
  readonly length: number
}

/** The first weekday in a text, seen from `today`: the coming one unless the words beside it say otherwise. */
export function weekdayIn(text: string, today: number): NamedWeekday | undefined {
  const told = NEXT_WEEK_FIRST.exec(text) ?? SPOKEN.exec(text)
  const name = told?.groups?.weekday
  if (!told || !name) return undefined
  const weekday = NAMES.findIndex((one) => name.toLowerCase().startsWith(one))
  const { which, week, date } = told.groups ?? {}
  const day = date
    ? withDate(weekday, Number(date), today)
    : meant(weekday, (week ?? which ?? '').toLowerCase(), week !== undefined, today)
  return day === undefined ? undefined : { day, weekday, index: told.index, length: told[0].length }
}

function meant(weekday: number, which: string, ofWeek: boolean, today: number): number {
  const inThisWeek = plusDays(today, weekday - weekdayOf(today))
  if (/\b(?:next|following)\b/.test(which) || (ofWeek && /coming/.test(which)))
    return plusDays(inThisWeek, 7)
  if (/\blast\b/.test(which)) return plusDays(inThisWeek, -7)
  if (/\bpast\b/.test(which)) return plusDays(onOrAfter(today, weekday), -7)
  if (/coming/.test(which)) return onOrAfter(plusDays(today, 1), weekday)
  if (/this/.test(which)) return inThisWeek
  return onOrAfter(today, weekday)
}

/** `Friday the 13th`: the next month in which that date is that weekday. */
function withDate(weekday: number, date: number, today: number): number | undefined {
  const firstOfMonth = plusDays(today, 1 - dateOf(today))
  // Within seven years every date but a leap day falls on every weekday.
  return Array.from({ length: 12 * 7 }, (_, months) =>
    plusDays(plusMonths(firstOfMonth, months), date - 1),
  ).find((day) => day >= today && dateOf(day) === date && weekdayOf(day) === weekday)
}

/** `the first Monday of October`, `1st week of Oct on Friday`, `the last Friday of the month`. */
export function weekdayOfMonthIn(text: string, today: number): number | undefined {
  const told = ORDERS.exec(text)
  if (!told) return undefined
  const name = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/i.exec(text)?.[1]?.toLowerCase()
  const weekday = NAMES.indexOf(name ?? '')
  const month = monthNumber(told.groups?.month ?? '')
  if (weekday < 0 || month === 0) return undefined
  const nth = told.groups?.nth ?? ''
  const first = plusDays(today, 1 - dateOf(today))
  const starts = Array.from({ length: 24 }, (_, months) => plusMonths(first, months))
  return starts
    .filter((start) => monthOf(start) === month)
    .map((start) =>
      nth === 'last'
        ? onOrAfter(plusDays(endOfMonth(start), -6), weekday)
        : plusDays(onOrAfter(start, weekday), 7 * (Number(nth[0]) - 1)),
    )
    .find((day) => day >= today)
}
