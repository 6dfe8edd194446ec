const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ROUND_ORDINALS = ['twentieth', 'thirtieth']

/** What each number word counts. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ...ORDINALS.map((word, at) => [word, at + 1] as const),
  ...ROUND_ORDINALS.map((word, at) => [word, (at + 2) * 10] as const),
])

const UNIT = `(?:${ONES.slice(0, 9).join('|')})`
const BELOW_100 = `(?:(?:${TENS.join('|')})(?:[- ]${UNIT})?|${ONES.toReversed().join('|')})`
const ORDINAL = `(?:(?:twenty|thirty)[- ](?:${ORDINALS.slice(0, 9).join('|')})|${[...ROUND_ORDINALS, ...ORDINALS].toReversed().join('|')})`
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

const YEARS: readonly RegExp[] = [
  new RegExp(
    `\\b(seventeen|eighteen|nineteen|twenty) hundred(?: and)?(?:[- ](${BELOW_100}))?\\b`,
    'gi',
  ),
  new RegExp(
    `(?<=${MONTH}(?: (?:the )?\\w{1,12})?,? )(nineteen|twenty)[- ](${BELOW_100})\\b`,
    'gi',
  ),
]
const MILLENNIUM = new RegExp(`\\btwo thousand(?: and)?(?: (${BELOW_100}))?\\b`, 'gi')
const ORDINAL_DAY = new RegExp(
  `\\b(${ORDINAL})(?=\\b(?! (?:round|time|thing|hand|half|place)))`,
  'gi',
)
const SPOKEN_CLOCK = new RegExp(
  `(?<=(?:\\b(?:at|by|until|till|before|around|about|today|tomorrow|tonight|[a-z]{3,6}day)|^|\\d(?:st|nd|rd|th)),? )(${ONES.slice(0, 12).join('|')})[- ](${BELOW_100})(?= ?(?:minutes|o'clock|am|pm|a\\.m|p\\.m)?\\b)`,
  'gi',
)
const NUMBER = new RegExp(`\\b(${BELOW_100})\\b(?! (?:of|more)\\b)`, 'gi')

/**
 * A text with its number words as digits, as far as they can tell a time: `the twenty third` becomes `the 23rd`,
 * `nineteen ninety three` a year, `at seven thirty` a clock time. Not the same length as the text.
 */
export function inDigits(text: string): string {
  let told = text.replace(/\ban hour and a half\b/gi, '90 minutes').replace(HALVES, halfHours)
  for (const pattern of YEARS)
    told = told.replace(pattern, (all: string, century: string, rest?: string) =>
      rest !== undefined && count(rest) < 10 && !/hundred/i.test(all)
        ? all
        : String(count(century) * 100 + count(rest)),
    )
  return told
    .replace(MILLENNIUM, (_all, rest?: string) => String(2000 + count(rest)))
    .replace(ORDINAL_DAY, (word: string) => withEnding(count(word)))
    .replace(SPOKEN_CLOCK, (all: string, hour: string, minutes: string) =>
      count(minutes) < 10 ? all : `${count(hour)}:${count(minutes)}`,
    )
    .replace(NUMBER, (word: string) => String(count(word)))
    .replace(/\ba (?:couple|pair)(?: of)?\b/gi, '2')
    .replace(/\b(?:a )?few\b/gi, '3')
    .replace(/\b(?:half an hour|a half hour)\b/gi, '30 minutes')
    .replace(PAST, clockPast)
    .replace(/\ban? (?:and a half )?(?=(?:minute|hour|day|week|fortnight|month|year)\b)/gi, '1 ')
}

/** `two and a half hours`. */
const HALVES = new RegExp(`\\b(${BELOW_100}|\\d{1,2}) and a half hours\\b`, 'gi')

const halfHours = (_all: string, hours: string) =>
  `${(Number(hours) || count(hours)) * 60 + 30} minutes`

/** `quarter past 3`, `half past 7`, `20 minutes to 4`: by now in digits. */
const PAST =
  /\b(?:(?<part>half|(?:1 |a )?quarter)|(?<minutes>[1-5]?\d)(?: minutes?)?) (?<side>past|to|after) (?<hour>1[0-2]|[1-9])\b(?![:.]\d| (?:days|hours|weeks|minutes))(?=\W|$)/gi

function clockPast(
  all: string,
  part: string | undefined,
  minutes: string | undefined,
  side: string,
  hour: string,
): string {
  // `2 to 3` is a range and `5 after 6` nothing at all: a lone number needs `past`, or to be a round one.
  if (part === undefined && !/past/i.test(side) && Number(minutes) % 5 !== 0) return all
  const away = part === undefined ? Number(minutes) : /half/i.test(part) ? 30 : 15
  const inHours = (Number(hour) * 60 + (/to/i.test(side) ? -away : away) + 720) % 720
  return `${Math.floor(inHours / 60) || 12}:${String(inHours % 60).padStart(2, '0')}`
}

/** What words count together: `twenty three` is 23. Nothing counts 0. */
const count = (words: string | undefined): number =>
  (words ?? '')
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (COUNTS.get(word) ?? 0), 0)

function withEnding(number: number): string {
  if (number > 10 && number < 14) return `${number}th`
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`
}
