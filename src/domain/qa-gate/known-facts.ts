import { standsWhole } from '../stands-whole.ts'
import { LANGUAGE_NAMES } from '../waiting/language-names.ts'
import type { HandoffDraft } from './handoff-draft.ts'

/** What the record holds, in a form that facts can be looked up in. */
export interface KnownFacts {
  readonly text: string
  /** Days the record names, as `month-day`, numbers without leading zeros. */
  readonly days: ReadonlySet<string>
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH = `(?<month>${MONTHS.join('|')})[a-z]{0,6}\\.?`

const DAYS = [
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})`, 'g'),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}`, 'g'),
  /\b\d{4}-(?<month>\d\d)-(?<day>\d\d)/g,
]

/** Everything the conversation, the account and the directory say, and the language the customer writes. */
export function knownFacts(draft: HandoffDraft): KnownFacts {
  const { transcript, reading, account, directory, sender, at } = draft
  const text = normal(
    [
      ...transcript.messages.flatMap(({ text, authorName }) => [text, authorName]),
      ...Object.values(account).map((value) => (value === undefined ? '' : String(value))),
      ...directory.teams.map(({ name }) => name),
      ...directory.teammates.map(({ name }) => name),
      sender.name,
      reading.language ? LANGUAGE_NAMES[reading.language] : '',
    ].join('\n'),
  )
  const moments = [...transcript.messages.map((message) => message.at), at]
  return { text, days: new Set([...daysIn(text), ...moments.map(dayOf)]) }
}

/** Whether a fact stands in the record: a date by its day, a name by each of its words, the rest as written. */
export function isGrounded(fact: string, { text, days }: KnownFacts): boolean {
  const looked = normal(fact)
  const named = daysIn(looked)
  if (named.length > 0 && named.every((day) => days.has(day))) return true
  if (standsWhole(text, looked)) return true
  // Where words were left out, the ones beside may be cut too.
  if (looked.includes('…') && looked.split('…').every((part) => text.includes(part.trim())))
    return true
  return !/\d/.test(looked) && looked.split(' ').every((word) => standsWhole(text, word))
}

function daysIn(text: string): readonly string[] {
  return DAYS.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ groups }) => {
      const month = groups?.month ?? ''
      const number = MONTHS.indexOf(month) + 1 || Number(month)
      return `${number}-${Number(groups?.day)}`
    }),
  )
}

const dayOf = (at: Date) => `${at.getUTCMonth() + 1}-${at.getUTCDate()}`

/** Lower case, straight quotes, single spaces, numbers without currency and thousands marks. */
const normal = (text: string) =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\.{3}/g, '…')
    .replace(/[$€£]/g, '')
    .replace(/(\d)[,'](?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
