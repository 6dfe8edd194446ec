import { dayOf, plusDays, plusMonths } from './calendar.ts'

const HOUR_MS = 3_600_000

/** A length of time as it was said: calendar parts stay calendar parts, because months differ. */
export interface Span {
  readonly months: number
  readonly days: number
  /** The part below a day, in milliseconds; undefined when only days or longer were named. */
  readonly ms: number | undefined
  /** Said of business or working days or hours. */
  readonly business: boolean
}

const UNITS: readonly (readonly [words: RegExp, Partial<Span>])[] = [
  [/^sec/i, { ms: 1000 }],
  [/^min/i, { ms: 60_000 }],
  [/^(?:h|hours?|hrs?|stunden?|std)\b/i, { ms: HOUR_MS }],
  [/^fortnight/i, { days: 14 }],
  [/^(?:d|days?|tag|arbeitstag|werktag)/i, { days: 1 }],
  [/^w/i, { days: 7 }],
  [/^mo/i, { months: 1 }],
  [/^(?:quarter)/i, { months: 3 }],
  [/^(?:y|jahr)/i, { months: 12 }],
]

const UNIT =
  '(?:seconds?|secs?|minutes?|mins?|minuten?|hours?|hrs?|h|stunden?|std|days?|d|tage?n?|arbeitstage?n?|werktage?n?|weeks?|wochen?|wks?|fortnights?|months?|monate?n?|quarters?|years?|yrs?|jahre?n?)\\b'

/** The pattern source of one length of time, its numbers in digits: `2 to 3 business days`, `2 years 1 month 21 days`. */
export const SPAN = `(?:\\d{1,4}(?:\\.\\d)? ?(?:(?:-|–|to|or|bis) ?\\d{1,3})? ?(?:(?:more|full|whole|next|business|working|clock|additional|weitere) )*${UNIT}(?:,? (?:and )?(?=\\d))?){1,3}`

const PART = new RegExp(
  `(\\d{1,4}(?:\\.\\d)?) ?(?:(?:-|–|to|or|bis) ?(\\d{1,3}))? ?((?:(?:more|full|whole|next|business|working|clock|additional|weitere) )*)(${UNIT})`,
  'gi',
)

/** Reads words that `SPAN` matched. Of `2 to 3 days` it is the longer that was promised. */
export function spanOf(words: string): Span {
  let span: Span = { months: 0, days: 0, ms: undefined, business: false }
  for (const [, number = '0', upTo, kind = '', unit = ''] of words.matchAll(PART)) {
    const amount = Number(upTo ?? number)
    const each = UNITS.find(([name]) => name.test(unit))?.[1] ?? {}
    span = {
      months: span.months + Math.round(amount * (each.months ?? 0)),
      days: span.days + amount * (each.days ?? 0),
      ms: each.ms === undefined ? span.ms : (span.ms ?? 0) + amount * each.ms,
      business: span.business || /business|working|arbeit|werk/i.test(kind + unit),
    }
  }
  return span
}

/** Wall clock time so much later, or earlier for a `sign` of -1. */
export function plusSpan(wallMs: number, { months, days, ms }: Span, sign: 1 | -1 = 1): number {
  const day = dayOf(wallMs)
  const inDay = wallMs - day
  const later = plusDays(plusMonths(day, sign * months), sign * Math.trunc(days))
  const rest = (days - Math.trunc(days)) * 24 * HOUR_MS
  return later + inDay + sign * ((ms ?? 0) + rest)
}
