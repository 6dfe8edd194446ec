import { addressesIn } from '../safe-text/addresses-in.ts'
import { seenText } from '../safe-text/seen-text.ts'

/** No name in a message is longer, in characters. */
const MAX_NAME_CHARACTERS = 40

/** What stands before a name and is none, in small letters and without its dot. */
const TITLES = new Set(
  'dr dra prof mr mrs ms mx miss sir herr frau hr fr mme mlle monsieur madame mademoiselle sr sra srta señor señora señorita senhor senhora dona doña dott sig signor signora'.split(
    ' ',
  ),
)

/** The French one is a title with its dot only: without, it is an initial. */
const MONSIEUR = 'm.'

/** Titles that go before a first name, so that one word behind them is one. */
const BEFORE_FIRST_NAMES = new Set(['dona', 'doña'])

/** What family names begin with. Written large it may be a first name. */
const PARTICLES = new Set(
  'van von vom zu zur zum der den de del della di da do dos das du des la le ter ten el al bin ibn y e'.split(
    ' ',
  ),
)

/** Families of scripts whose names are not parted into a first and a last one by us. */
const WHOLE_NAMES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * What a person is called in a message to a customer: their first name, as they write it. Undefined where
 * what stands there is no name: an address, a number, an e-mail, something endless, or a family name alone.
 */
export function publicName(written: string | undefined): string | undefined {
  const name = seenText(written ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\p{L}/u.test(name) || /[\p{N}@<>{}[\]|\\/]/u.test(name)) return undefined
  if (addressesIn(name).length > 0) return undefined
  const called = WHOLE_NAMES.test(name) ? name : firstName(name.split(' '))
  return called === undefined || called.length > MAX_NAME_CHARACTERS ? undefined : called
}

function firstName(words: readonly string[]): string | undefined {
  const start = words.findIndex((word) => !isTitle(word))
  const [first, second] = start < 0 ? [] : words.slice(start)
  if (first === undefined || PARTICLES.has(first)) return undefined
  if (second !== undefined && isParticle(first) && isParticle(second)) return undefined
  const title = words[start - 1]
  if (second !== undefined || title === undefined) return first
  return BEFORE_FIRST_NAMES.has(plain(title)) ? first : undefined
}

const isTitle = (word: string) => word.toLowerCase() === MONSIEUR || TITLES.has(plain(word))

const isParticle = (word: string) => PARTICLES.has(word.toLowerCase())

const plain = (word: string) => word.toLowerCase().replace(/\.$/, '')

/** What a team is called in a message: without the word that the sentence says anyway. */
export function publicTeamName(written: string | undefined): string | undefined {
  const name = seenText(written ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the |team )+|(?: team| equipe|チーム)+$/gi, '')
    .trim()
  if (!/\p{L}/u.test(name) || /[@<>{}[\]|\\]/u.test(name)) return undefined
  if (addressesIn(name).length > 0) return undefined
  return name.length > MAX_NAME_CHARACTERS ? undefined : name
}
