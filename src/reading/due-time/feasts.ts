import { midnight, onOrAfter, plusDays } from './calendar.ts'

type DayInYear = (year: number) => number | undefined

const on =
  (month: number, date: number): DayInYear =>
  (year) =>
    midnight(year, month, date)

/** The nth such weekday of a month, Monday 0. */
const nth =
  (month: number, weekday: number, n: number): DayInYear =>
  (year) => {
    const first = midnight(year, month, 1)
    return first === undefined ? undefined : plusDays(onOrAfter(first, weekday), 7 * (n - 1))
  }

const after =
  (feast: DayInYear, days: number): DayInYear =>
  (year) => {
    const day = feast(year)
    return day === undefined ? undefined : plusDays(day, days)
  }

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
const easter: DayInYear = (year) => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return midnight(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const thanksgiving = nth(11, 3, 4)

/** Days that people call by a name, the longer names first. */
const FEASTS: readonly (readonly [name: string, DayInYear])[] = [
  ['christmas eve|heiligabend', on(12, 24)],
  ['christmas(?: day)?|x-?mas|weihnachten', on(12, 25)],
  ['boxing day', on(12, 26)],
  ["new year'?s? eve|silvester", on(12, 31)],
  ["(?:the )?new year(?:'?s)?(?: day)?|neujahr", on(1, 1)],
  ['good friday|karfreitag', after(easter, -2)],
  ['easter monday|ostermontag', after(easter, 1)],
  ['easter(?: sunday)?|ostern', easter],
  ['pentecost|whitsun|pfingsten', after(easter, 49)],
  ['ash wednesday', after(easter, -46)],
  ['mardi gras', after(easter, -47)],
  ['black friday', after(thanksgiving, 1)],
  ['cyber monday', after(thanksgiving, 4)],
  ['thanksgiving(?: day)?', thanksgiving],
  ["valentine'?s?(?: day)?", on(2, 14)],
  ["(?:saint|st\\.?) patrick'?s?(?: day)?", on(3, 17)],
  ["(?:international )?women'?s day", on(3, 8)],
  ["april fool'?s?'?(?: day)?", on(4, 1)],
  ['earth day', on(4, 22)],
  ["(?:international )?workers'? day|may day", on(5, 1)],
  ['cinco de mayo', on(5, 5)],
  ["mother'?s'? day", nth(5, 6, 2)],
  ['memorial day', (year) => after(nth(5, 0, 1), 28)(year)],
  ['juneteenth', on(6, 19)],
  ["father'?s'? day", nth(6, 6, 3)],
  ['independence day', on(7, 4)],
  ['labou?r day', nth(9, 0, 1)],
  ["(?:columbus|indigenous peoples'?) day", nth(10, 0, 2)],
  ['hallowe.?en', on(10, 31)],
  ["all saints'? day", on(11, 1)],
  ["veterans'? day", on(11, 11)],
  ['(?:martin luther king|mlk)(?: jr\\.?)?(?: day)?', nth(1, 0, 3)],
  ["(?:presidents'?|washington'?s birthday) ?day", nth(2, 0, 3)],
  ['groundhog day', on(2, 2)],
]

const ANY = FEASTS.map(([name]) => `(${name})`).join('|')

const SPOKEN = new RegExp(
  `(?:\\b(?<when>last|next|this|the (?:last|next)) )?\\b(?:${ANY})(?![a-z])(?:,? (?:of |in )?(?:(?<year>\\d{4})|(?<own>this year)|(?<coming>next year)|(?<past>last year)))?`,
  'i',
)

/** A day told by its name. */
export interface Feast {
  readonly day: number
  readonly index: number
  readonly length: number
}

/** The first feast a text names: the coming one seen from `today`, unless it says otherwise. */
export function feastIn(text: string, today: number): Feast | undefined {
  const told = SPOKEN.exec(text)
  const which = told?.slice(2, 2 + FEASTS.length).findIndex((name) => name !== undefined) ?? -1
  const inYear = FEASTS[which]?.[1]
  if (!told || !inYear) return undefined
  const day = dayMeant(inYear, told.groups ?? {}, today)
  return day === undefined ? undefined : { day, index: told.index, length: told[0].length }
}

function dayMeant(
  inYear: DayInYear,
  { when, year, own, coming, past }: Readonly<Record<string, string | undefined>>,
  today: number,
): number | undefined {
  const now = new Date(today).getUTCFullYear()
  if (year) return inYear(Number(year))
  if (own || /this/i.test(when ?? '')) return inYear(now)
  if (coming) return inYear(now + 1)
  if (past) return inYear(now - 1)
  const days = [now - 1, now, now + 1].flatMap((one) => inYear(one) ?? [])
  return /last/i.test(when ?? '')
    ? days.findLast((day) => day < today)
    : days.find((day) => day >= today)
}
