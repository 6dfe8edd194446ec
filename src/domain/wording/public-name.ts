import { addressesIn } from '../safe-text/addresses-in.ts'
import { seenText } from '../safe-text/seen-text.ts'

/** No name in a message is longer, in characters. */
const MAX_NAME_CHARACTERS = 40

/** Families of scripts whose names are not parted into a first and a last one by us. */
const WHOLE_NAMES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * What a person is called in a message to a customer: their first name, as they write it. Undefined where
 * what stands there is no name: an address, a number, an e-mail, or something endless.
 */
export function publicName(written: string | undefined): string | undefined {
  const name = seenText(written ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\p{L}/u.test(name) || /[\p{N}@<>{}[\]|\\/]/u.test(name)) return undefined
  if (addressesIn(name).length > 0) return undefined
  const called = WHOLE_NAMES.test(name) ? name : (name.split(' ')[0] ?? name)
  return called.length > MAX_NAME_CHARACTERS ? undefined : called
}

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
