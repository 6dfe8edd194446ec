import type { Sentence } from './sentences.ts'

/** A greeting is shorter: `Bonjour à toute l'équipe`. */
const FEWEST_WORDS = 5

/** The same for writing without blanks between words, where a greeting alone may take a dozen. */
const FEWEST_UNSPACED_LETTERS = 20

/** What a customer opens with after greeting: in a language that is not read, the best guess at what they came for. */
export function openingWords(customer: readonly Sentence[]): Sentence | undefined {
  const first = customer[0]?.message.id
  const opening = customer.filter(({ message }) => message.id === first)
  return opening.find(saysMuch) ?? opening[0]
}

const saysMuch = ({ plain }: Sentence): boolean =>
  plain.split(/\s+/).length >= FEWEST_WORDS ||
  (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(plain) &&
    plain.length >= FEWEST_UNSPACED_LETTERS)
