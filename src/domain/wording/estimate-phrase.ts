import type { Language } from '../waiting/customer-message.ts'
import type { Estimate } from '../waiting/estimate.ts'
import { fillTemplate } from './fill-template.ts'
import { wordsIn } from './words-in.ts'

/** In whose time a customer is told something. */
export interface CustomerZone {
  /** IANA zone. */
  readonly timeZone: string
  /** False where the customer's own is not known: then the zone is named. */
  readonly isTheirs: boolean
}

/** A wait longer than this is told as a time alone, in minutes: nobody counts in hours until Monday. */
const LONGEST_COUNTED_MINUTES = 8 * 60

/** Up to so many minutes a duration is told in minutes, from there on in hours. */
const LONGEST_IN_MINUTES = 90

const MINUTE_MS = 60_000

/** When to expect something, as it stands inside a sentence: `in 15 to 30 minutes (by 3:45 PM)`. */
export function estimatePhrase(estimate: Estimate, language: Language, zone: CustomerZone): string {
  const { phrases } = wordsIn(language)
  const until = byWhen(estimate, language, zone)
  const last = minutesTo(estimate, estimate.latest)
  if (estimate.backAt !== undefined || last > LONGEST_COUNTED_MINUTES) return until
  const first = Math.min(minutesTo(estimate, estimate.soonest), last)
  const sure = first === last || first < 1
  const duration = sure
    ? fillTemplate(phrases.within, { duration: counted(last, language) })
    : fillTemplate(phrases.between, { duration: stretch(first, last, language) })
  return fillTemplate(phrases.both, { duration, until })
}

/** A day and time as a customer reads it: `Monday, November 23 at 9:00 AM`, with its zone where that is not theirs. */
export function momentPhrase(at: Date, language: Language, zone: CustomerZone): string {
  return zoned(dateAndTime(at, language, zone), at, language, zone)
}

/** A day as a customer reads it: `November 23`. */
export const dayPhrase = (at: Date, language: Language, { timeZone }: CustomerZone): string =>
  formatter(language, timeZone, 'date').format(at)

/** The end of an estimate alone: `by 3:45 PM`, on another day `by Monday, November 23 at 9:00 AM`. */
export function byWhen(
  { madeAt, latest }: Pick<Estimate, 'madeAt' | 'latest'>,
  language: Language,
  zone: CustomerZone,
): string {
  const { phrases } = wordsIn(language)
  const sameDay = calendarDay(madeAt, zone) === calendarDay(latest, zone)
  const time = sameDay ? clock(latest, language, zone) : dateAndTime(latest, language, zone)
  return fillTemplate(sameDay ? phrases.byClock : phrases.byDate, {
    time: zoned(time, latest, language, zone),
  })
}

const minutesTo = ({ madeAt }: Estimate, at: Date) =>
  Math.max(0, Math.ceil((at.getTime() - madeAt.getTime()) / MINUTE_MS))

function stretch(first: number, last: number, language: Language): string {
  const { range } = wordsIn(language).phrases
  const to = counted(last, language)
  const sameUnit = first > LONGEST_IN_MINUTES === last > LONGEST_IN_MINUTES
  // Japanese says the unit twice, the others once.
  const from = sameUnit && language !== 'ja' ? String(amount(first)) : counted(first, language)
  const ends = { from, to }
  return amount(first) === amount(last) && sameUnit ? to : fillTemplate(range, ends)
}

const amount = (minutes: number) =>
  minutes > LONGEST_IN_MINUTES ? Math.ceil(minutes / 60) : Math.max(1, minutes)

function counted(minutes: number, language: Language): string {
  const unit = minutes > LONGEST_IN_MINUTES ? 'hour' : 'minute'
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  const words = format.format(amount(minutes))
  return language === 'ja' ? words.replaceAll(' ', '') : words
}

/** A time with the name of its zone behind it, where that is not the customer's own. */
export function zoned(time: string, at: Date, language: Language, zone: CustomerZone): string {
  if (zone.isTheirs) return time
  const parts = formatter(language, zone.timeZone, 'zone').formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone.timeZone
  return `${time} ${name}`
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const

const SHAPES = {
  clock: CLOCK,
  date: { day: 'numeric', month: 'long' },
  'date-and-time': { weekday: 'long', day: 'numeric', month: 'long', ...CLOCK },
  zone: { timeZoneName: 'short' },
  day: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

function clock(at: Date, language: Language, { timeZone }: CustomerZone): string {
  const time = plain(formatter(language, timeZone, 'clock').format(at))
  return language === 'es' ? `${spanishArticle(time)} ${time}` : asSaid(time, language)
}

function dateAndTime(at: Date, language: Language, { timeZone }: CustomerZone): string {
  const time = plain(formatter(language, timeZone, 'date-and-time').format(at))
  if (language !== 'es') return asSaid(time, language)
  return time.replace(/, (?=(\d{1,2}:\d{2})$)/, (_, hour) => `, a ${spanishArticle(hour)} `)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter takes far longer than using it. There are no more than languages times zones. */
function formatter(
  locale: string,
  timeZone: string,
  shape: keyof typeof SHAPES,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${shape}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...SHAPES[shape] })
  formatters.set(key, made)
  return made
}

/** Narrow blanks become ordinary ones. */
const plain = (time: string) => time.replace(/[\u00a0\u202f]/g, ' ')

/** A German time is followed by its word. */
const asSaid = (time: string, language: Language) => (language === 'de' ? `${time} Uhr` : time)

const spanishArticle = (time: string) => (/^0?1:/.test(time) ? 'la' : 'las')

const calendarDay = (at: Date, { timeZone }: CustomerZone) =>
  formatter('en-CA', timeZone, 'day').format(at)
