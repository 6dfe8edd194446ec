import { midnight, yearOf } from './calendar.ts'
import { monthNumber } from './month-number.ts'

const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

/** Ways to write a whole date that need no guess about which part is which. */
const WHOLE: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<inDigits>\d{1,2})[-/.](?<date>\d{1,2})(?!\d)/i,
  /(?<![\dA-Za-z])(?<year>(?:19|20)\d\d)(?<inDigits>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])(?!\d)/i,
  new RegExp(`(?<!\\d)(?<year>(?:19|20)\\d\\d)[-/. ]${MONTH}[-/. ](?<date>\\d{1,2})(?!\\d)`, 'i'),
  new RegExp(`\\b${MONTH}[-/](?<year>(?:19|20)\\d\\d)[-/](?<date>\\d{1,2})(?!\\d)`, 'i'),
  new RegExp(`(?<!\\d)(?<date>\\d{1,2})[-/](?<year>(?:19|20)\\d\\d)[-/]${MONTH}(?![a-z])`, 'i'),
  new RegExp(
    `(?<![\\d$€£])\\b(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of|-|/)? ?${MONTH}(?![a-z]),?(?: of|-|/)? ?(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\d:])`,
    'i',
  ),
  new RegExp(
    `\\b${MONTH} ?(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)? ?,?(?: of)? ?(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\d:])`,
    'i',
  ),
]

/** A date without its year, the month by name. */
const YEARLESS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d$€£.,])\\b(?<date>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: day)?(?: of|-)? ?${MONTH}(?![a-z])(?! ?\\d{4})`,
    'i',
  ),
  new RegExp(
    `\\b${MONTH}[ /,-]{0,2}(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:/]\\d)(?:,? (?<short>\\d\\d)(?!\\d|:|(?:st|nd|rd|th)?\\b ?(?:[ap]\\.?m|times|people|hours|minutes|days)))?`,
    'i',
  ),
]

const SLASHED =
  /(?<![\d.,/:$€£-])(?<one>\d{1,2})(?<mark>[/.-])(?<two>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?(?![\d/:%]|[.,]\d)/

/** Two digits from here on mean the last century, as in a date of birth. */
const LAST_CENTURY_FROM = 40

/** A date somebody wrote with a number in it. */
export interface NumberDate {
  readonly day: number
  readonly index: number
  readonly length: number
}

/** What decides between readings of one date. */
export interface DateHabits {
  /** Where a year is missing: `coming` takes the next such date from `today` on, `own` the year of `today`. */
  readonly year: 'coming' | 'own'
  /** `03/04` is the third of April rather than March 4. */
  readonly dayFirst: boolean
}

/** The first date in a text that is written with the number of its day. */
export function numberDateIn(
  text: string,
  today: number,
  habits: DateHabits,
): NumberDate | undefined {
  for (const pattern of WHOLE) {
    const told = pattern.exec(text)
    const { year, date } = told?.groups ?? {}
    const day = told ? midnight(Number(year), monthOf(told), Number(date)) : undefined
    if (told && day !== undefined) return { day, index: told.index, length: told[0].length }
  }
  for (const pattern of YEARLESS) {
    const told = pattern.exec(text)
    if (!told) continue
    const date = Number(told.groups?.date)
    const short = told.groups?.short
    const day = short
      ? midnight(century(Number(short)), monthOf(told), date)
      : inSomeYear(monthOf(told), date, today, habits.year)
    if (day !== undefined) return { day, index: told.index, length: told[0].length }
  }
  return slashedIn(text, today, habits)
}

function slashedIn(
  text: string,
  today: number,
  { year: habit, dayFirst }: DateHabits,
): NumberDate | undefined {
  const told = SLASHED.exec(text)
  const { one, two, mark, year } = told?.groups ?? {}
  if (!told || (year === undefined && mark !== '/')) return undefined
  const inOrder = dayFirst || mark === '.' ? [two, one] : [one, two]
  const [month = 0, date = 0] =
    Number(inOrder[0]) > 12 ? inOrder.toReversed().map(Number) : inOrder.map(Number)
  const day =
    year === undefined
      ? inSomeYear(month, date, today, habit)
      : midnight(year.length === 4 ? Number(year) : century(Number(year)), month, date)
  return day === undefined ? undefined : { day, index: told.index, length: told[0].length }
}

const century = (year: number) => (year >= LAST_CENTURY_FROM ? 1900 : 2000) + year

function monthOf(told: RegExpExecArray): number {
  const { month, inDigits } = told.groups ?? {}
  return month ? monthNumber(month) : Number(inDigits)
}

function inSomeYear(
  month: number,
  date: number,
  today: number,
  habit: DateHabits['year'],
): number | undefined {
  const own = midnight(yearOf(today), month, date)
  if (habit === 'own') return own
  // A leap day comes within eight years, also around a year like 2100.
  const coming = Array.from({ length: 9 }, (_, ahead) =>
    midnight(yearOf(today) + ahead, month, date),
  )
  return coming.find((day) => day !== undefined && day >= today)
}
