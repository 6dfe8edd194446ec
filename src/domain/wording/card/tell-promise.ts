import type { PromiseTold } from '../../customer-card.ts'
import { fillTemplate } from '../fill-template.ts'
import { wordsIn } from '../words-in.ts'
import { byPhrase } from './by-phrase.ts'
import type { CardReader } from './card-reader.ts'

/** A promise as its customer reads it: owed and by when, kept, or late, which is said plainly and with the newest they heard of it. */
export function tellPromise(
  { what, dueAt, keptAt, since }: PromiseTold,
  { language, zone, now }: CardReader,
): string {
  const { card } = wordsIn(language)
  if (keptAt) return fillTemplate(card.promiseKept, { what })
  if (!dueAt) return fillTemplate(card.promised, { what })
  const by = byPhrase(dueAt, now, language, zone)
  if (dueAt >= now) return fillTemplate(card.promisedBy, { what, by })
  const late = fillTemplate(card.promiseLate, { what: firstWords(what), by })
  const words = since === undefined ? '' : firstWords(since)
  return words ? `${late} ${fillTemplate(card.promiseSince, { words })}` : late
}

/** As much of a message as stands beside a promise, in characters. */
const MAX_WORDS_CHARACTERS = 90

function firstWords(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  if (line.length <= MAX_WORDS_CHARACTERS) return line
  return `${line
    .slice(0, MAX_WORDS_CHARACTERS - 1)
    .toWellFormed()
    .trimEnd()}…`
}
