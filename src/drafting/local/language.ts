import { plain } from '../../reading/fields/plain.ts'
import { wordList } from '../../reading/fields/word-list.ts'
import { wordsOf } from '../../reading/fields/words.ts'
import type { Material } from './material.ts'

/** A language we can greet a customer in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja'

/** How each is called in a note. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  ja: 'Japanese',
}

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

/** Marks a text has to show before it counts as written in that language. */
const FEWEST_MARKS = 3

/** So much of what somebody wrote shows which language it is. In UTF-16 units. */
const SAMPLE_CHARS = 2_000

/** What the customer writes in, as far as we know it; undefined for a language we cannot greet them in. */
export function customersLanguage({ transcript, isForeign }: Material): Language | undefined {
  if (!isForeign) return 'en'
  const text = plain(
    transcript.messages
      .filter(({ role, kind }) => role === 'customer' && kind === 'said')
      .map((message) => message.text)
      .join('\n')
      .slice(0, SAMPLE_CHARS),
  )
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  const words = wordsOf(text)
  const counted = MARKS.map(
    ([language, marks]) => [language, words.filter((word) => marks.has(word)).length] as const,
  ).toSorted((a, b) => b[1] - a[1])
  const [best] = counted
  return best && best[1] >= FEWEST_MARKS ? best[0] : undefined
}

/** The same as a word for a note: `German`. */
export function languageName(material: Material): string | undefined {
  const language = customersLanguage(material)
  return language && NAMES[language]
}
