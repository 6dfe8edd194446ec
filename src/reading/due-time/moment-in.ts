import { dayOf, endOfMonth, onOrAfter, plusDays } from './calendar.ts'
import { clockTimeIn } from './clock-time.ts'
import { feastIn } from './feasts.ts'
import type { Moment } from './moment.ts'
import { numberDateIn } from './number-date.ts'
import { plusSpan, SPAN, spanOf } from './span.ts'
import { inDigits } from './spelled-out.ts'
import { weekdayIn, weekdayOfMonthIn } from './weekday.ts'

/** Longer texts name no one moment; only their beginning is read. In UTF-16 units. */
const MAX_CHARS = 500

/** The last second of a day. */
const END_OF_DAY_MS = 86_399_000

/** What looks like a time and is none: courtesy, prices, ratios, telephone numbers, percentages, verbs. */
const NO_TIME = [
  /\b(?:good|nice|great|lovely|happy) (?:morning|afternoon|evening|night|day|week|weekend)\b/gi,
  /[$€£¥] ?\d[\d.,]*/g,
  /\b\d[\d.,]* ?(?:percent|per cent|%|usd|eur|dollars?|euros?)/gi,
  /\b\d{1,3}:\d{1,3} (?:aspect|ratio|odds|scale|meeting|match|call|session|chat)\b/gi,
  /\b1:1\b/g,
  /(?<![\d-])(?!(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d))\+?\d{1,4}[- ]\d{2,4}[- ]\d{2,5}(?:[- ]\d{2,5})*/g,
  /\b\d+\/\d+\.\d+\b|\b\d+\.\d{3,}\b(?<!\b\d{1,2}\.\d{1,2}\.\d{4})|\b\d\/\d of\b/g,
  /\b(?:may|march)\b(?! ?\d| (?:the )?\d)(?<!\b(?:in|by|until|since|of|next|this|last|before|end of|late|early) (?:may|march))(?<!\d(?:st|nd|rd|th|\.)?(?: of)? (?:may|march))/gi,
  /\bthe sun\b|\bday (?:after|by|in|and) (?:day|night|out)\b|\b(?:the )?first week\b(?! of)|\bweek \d\d?\b/gi,
  /\b(?:a|1|the) (?:second|minute)\b(?! (?:from|later|after|ago))(?<!\b(?:in|within|after|at) (?:a|1|the) (?:second|minute))/gi,
  /\bup to date\b|\bdate \d+\b/gi,
] as const

const BETWEEN = /\bbetween (?:the )?\S{1,12} (?:and|-) (?:the )?\S{1,12}/i

const NOW =
  /\b(?:right now|now|at (?:the|this) (?:very )?(?:moment|minute|present time)|at this time(?! (?:of|on|next|last|tomorrow|yesterday))|at (?:the )?present(?: time)?|immediately|straight away|sofort|jetzt)\b(?! and then)(?<!(?:\bfrom|\buntil|\bby|\bup to) now)/i

const END_OF =
  /\b(?:(?:the )?end of|ende (?:des|der)?|eod) ?(?=(?:the |this |next |my |your )?(?:day|today|tomorrow|business|tages?|mon|tue|wed|thu|fri|sat|sun)|$)/i

const AGAIN = '(?<how>after|from|before|since|later than|past)'
const OFFSET = new RegExp(`(?<span>${SPAN}) ${AGAIN} (?<anchor>.+)`, 'i')
const HENCE = new RegExp(
  `(?:\\b(?:in|within|after|innerhalb von|binnen)(?: about| around| roughly| approximately| the next)? (?<ahead>${SPAN}))|(?<span>${SPAN}) (?:from now|later|hence|ahead|from today|time\\b)|\\bfor (?:another |about )?(?<during>${SPAN})`,
  'i',
)
const AGO = new RegExp(`(?<span>${SPAN}) (?:ago|earlier)\\b`, 'i')

const DATE_OF_MONTH =
  /\b(?:the )?(?<ofMonth>\d{1,2})(?:st|nd|rd|th)(?: day)? of (?<which>this|next|the) month|\b(?:(?:on|by|before|until|for|from|bis zum) )(?:the )?(?<date>\d{1,2})(?:st|nd|rd|th)\b(?! (?:round|time|week|(?:day )?of|floor|line|attempt|email|person|one|step|message|to |and))/i

/** How to read what depends on who speaks. */
export interface Speaker {
  /** The wall clock when it was said, in milliseconds since 1970-01-01 without a zone. */
  readonly nowMs: number
  /** `03/04` is the third of April. */
  readonly dayFirst: boolean
}

/**
 * The moment a text names, seen from when it was said: the first one that can be told, dates without a year in
 * the future. Undefined when it names none, or only a range.
 */
export function momentIn(text: string, speaker: Speaker): Moment | undefined {
  const told = tidy(inDigits(text.slice(0, MAX_CHARS)))
  return BETWEEN.test(told) ? undefined : momentOf(told, speaker)
}

function momentOf(told: string, speaker: Speaker): Moment | undefined {
  const relative = relativeTo(told, speaker)
  if (relative) return relative
  const today = dayOf(speaker.nowMs)
  if (NOW.test(told)) return { day: today, timeMs: speaker.nowMs - today }
  const clock = clockTimeIn(told)
  const without = clock
    ? `${told.slice(0, clock.index)} ${told.slice(clock.index + clock.length)}`.replace(
        / {2,}/g,
        ' ',
      )
    : told
  const day =
    dayIn(without, today, speaker.dayFirst) ??
    (clock ? dayIn(told, today, speaker.dayFirst) : undefined)
  if (day !== undefined) return { day, timeMs: clock?.ms ?? endOf(told) }
  if (clock && /\b(?:at|by|before|until|around|bis|um|gegen)\b|[ap]\.?m|\d:\d/i.test(told))
    return nextTime(clock.ms, speaker.nowMs)
  return undefined
}

const endOf = (told: string) => (END_OF.test(told) ? END_OF_DAY_MS : undefined)

function tidy(told: string): string {
  const plain = told
    .replace(/(?<=\d)(?: ?)@ ?| @ /g, ' at ')
    .replace(/(?<=\b[a-z]{3,9} \d{1,2}) for (?=\d{1,2}:\d)/gi, ' at ')
    .replace(
      /(?<=\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?),? (?=\d)/gi,
      ' ',
    )
    .replace(/ (?:minutes?|mins) *(?=[.!?]*$)(?<=\d:\d\d minutes? *)/gi, '')
  return NO_TIME.reduce((rest, pattern) => rest.replace(pattern, ' '), plain)
}

/** `3 weeks from tomorrow`, `in 5 minutes`, `two days ago`. */
function relativeTo(told: string, speaker: Speaker): Moment | undefined {
  const offset = OFFSET.exec(told)?.groups
  if (offset?.span && offset.anchor && offset.how) {
    const anchor = anchorOf(offset.anchor, speaker)
    if (anchor) {
      const sign = offset.how.toLowerCase() === 'before' ? -1 : 1
      return onWeekday(told, offset.anchor, momentAfter(anchor, offset.span, sign))
    }
  }
  const from = { day: dayOf(speaker.nowMs), timeMs: speaker.nowMs - dayOf(speaker.nowMs) }
  const ago = AGO.exec(told)?.groups?.span
  if (ago) return momentAfter(from, ago, -1)
  const hence = HENCE.exec(told)?.groups
  const span = hence?.ahead ?? hence?.span ?? hence?.during
  return span === undefined ? undefined : momentAfter(from, span, 1)
}

/** What a distance is counted from must stand right there: `two days after I called` is counted from nothing known. */
function anchorOf(words: string, speaker: Speaker): Moment | undefined {
  if (/^now\b/i.test(words))
    return { day: dayOf(speaker.nowMs), timeMs: speaker.nowMs - dayOf(speaker.nowMs) }
  const near = /^(?:\S{1,12}[ .,]?){1,5}/.exec(words)?.[0] ?? ''
  const year = /^((?:19|20)\d\d)\b/.exec(near)?.[1]
  const day = year
    ? Date.UTC(Number(year), 0, 1)
    : dayIn(near, dayOf(speaker.nowMs), speaker.dayFirst)
  return day === undefined ? undefined : { day, timeMs: undefined }
}

function momentAfter({ day, timeMs }: Moment, words: string, sign: 1 | -1): Moment {
  const span = spanOf(words)
  const at = plusSpan(day + (timeMs ?? 0), span, sign)
  const isDay = span.ms === undefined
  return { day: dayOf(at), timeMs: isDay ? undefined : at - dayOf(at) }
}

/** `two months from today on Tuesday`: the Tuesday on or after. */
function onWeekday(told: string, anchor: string, moment: Moment): Moment {
  const beside = /\bon (?=[a-z]+day\b)/i.test(anchor)
    ? anchor.slice(anchor.search(/\bon (?=[a-z]+day\b)/i))
    : (/\b[a-z]+day (?=\d)/i.exec(told)?.[0] ?? '')
  const weekday = weekdayIn(beside, moment.day)?.weekday
  return weekday === undefined ? moment : { ...moment, day: onOrAfter(moment.day, weekday) }
}

function dayIn(told: string, today: number, dayFirst: boolean): number | undefined {
  const isThis = /\bthis (?:mon|tue|wed|thu|fri|sat|sun)/i.test(told)
  const isNext = /\bnext (?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)/i.test(
    told,
  )
  const dated = numberDateIn(told, isNext ? plusDays(today, 1) : today, {
    year: isThis ? 'own' : 'coming',
    dayFirst,
  })
  if (dated) return dated.day
  const ofMonth = weekdayOfMonthIn(told, today)
  if (ofMonth !== undefined) return ofMonth
  const feast = feastIn(told, today)
  if (feast) return feast.day
  const near = nearDay(told, today)
  if (near !== undefined) return near
  const weekday = weekdayIn(told, today)
  if (weekday) return weekday.day
  const date = DATE_OF_MONTH.exec(told)?.groups
  return date && dateOfMonth(Number(date.date ?? date.ofMonth), date.which, today)
}

/** `tomorrow`, `the day after tomorrow`, `for the day`, `the day before`. */
const NEAR: readonly (readonly [words: RegExp, days: number])[] = [
  [/\b(?:the )?day after tomorrow\b|\bübermorgen\b/i, 2],
  [/\bday before yesterday\b/i, -2],
  [/\b(?:tomorrow|tmrw|tmr|the next day|morgen)\b/i, 1],
  [
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|(?:for|of|by) (?:the|this) day|later on|heute)\b/i,
    0,
  ],
  [/\b(?:yesterday|last night|the day before)\b/i, -1],
]

const nearDay = (told: string, today: number): number | undefined => {
  const days = NEAR.find(([words]) => words.test(told))?.[1]
  return days === undefined ? undefined : plusDays(today, days)
}

function dateOfMonth(date: number, which: string | undefined, today: number): number | undefined {
  const months = /next/i.test(which ?? '') ? [1] : which ? [0] : [0, 1, 2]
  return months
    .map((later) => endOfMonth(today, later))
    .filter((last) => new Date(last).getUTCDate() >= date)
    .map((last) => plusDays(plusDays(last, -new Date(last).getUTCDate()), date))
    .find((day) => day >= today || which !== undefined)
}

/** A clock time without a day is the next one. */
function nextTime(timeMs: number, nowMs: number): Moment {
  const today = dayOf(nowMs)
  return { day: today + timeMs > nowMs ? today : plusDays(today, 1), timeMs }
}
