import type { Message } from '../../domain/transcript.ts'
import type { Language } from '../../domain/waiting/customer-message.ts'
import { wordList } from '../fields/word-list.ts'
import { isForeign } from './foreign.ts'
import { wordsWritten } from './words-written.ts'

/** Small words that stand in nearly every sentence of one of these languages and in few of the others. */
const MARKS: readonly (readonly [Language, ReadonlySet<string>])[] = [
  [
    'de',
    wordList(
      'der die das und nicht ist ich wir sie ein eine einen mit auf für zu kann auch noch bitte wenn aber unsere ihre',
    ),
  ],
  [
    'fr',
    wordList(
      'le la les des est pas pour avec nous vous je une dans sur bonjour merci mais depuis notre votre plus',
    ),
  ],
  [
    'es',
    wordList(
      'el los las está por con una para pero hola gracias no puedo tengo del desde nuestra muy que usted',
    ),
  ],
  [
    'pt',
    wordList(
      'não uma para com os está foi olá obrigado obrigada você nossa nosso mas por isso desde pelo meu',
    ),
  ],
]

const ENGLISH_MARKS = wordList(
  'the is and to of with not have has they for it but that this we been did our my you from when was are i',
)

/** Marks a text has to show before it counts as written in that language. */
const FEWEST_MARKS = 3

/** The language a customer writes in: one we have words in, and only where enough of their words show it. */
export function customersLanguageIn(messages: readonly Message[]): Language | undefined {
  const written = wordsWritten(
    messages.filter(({ role, kind }) => role === 'customer' && kind === 'said'),
  )
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written.text)) return 'ja'
  if (isForeign(written)) return languageByMarks(written.words)
  return countIn(written.words, ENGLISH_MARKS) >= FEWEST_MARKS ? 'en' : undefined
}

/** Which of the languages beside English that we have words in these are; undefined where they are in none. */
function languageByMarks(words: readonly string[]): Language | undefined {
  const [best] = MARKS.map(
    ([language, marks]) => [language, countIn(words, marks)] as const,
  ).toSorted((a, b) => b[1] - a[1])
  return best && best[1] >= FEWEST_MARKS ? best[0] : undefined
}

const countIn = (words: readonly string[], marks: ReadonlySet<string>) =>
  words.filter((word) => marks.has(word)).length
