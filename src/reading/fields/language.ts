import { wordList } from './word-list.ts'

const ENGLISH = wordList(`
  the is and to of with not has have they for it but that this we be been did does our their which
  from by are she he you customer wants cannot after when because`)

/** Frequent words of the other languages support teams write in, none of them an English word. */
const NOT_ENGLISH = wordList(`
  der das und nicht ist ein eine einen einer dem den mit auf für zu von haben hat keine kein sich auch
  kunde kundin wurde wird bei nach wir sie noch bitte kann schon aber oder wenn rechnung wegen über
  le la les une est pas pour avec dans sur qui nous vous il elle été au aux du et client cliente mais
  sont ont je cette ce leur depuis
  el los las una está por con que del se su pero cliente fue tiene más como
  um uma não com para foi os ao mas isso ainda
  lo gli uno è non che della sono stato ancora perché
  het een niet en van voor op zijn klant maar ook werd nog wij bij naar
  och att det som är inte på kund har av till vi
  og ikke er af til kunden med
  nie jest się na klient że ale już`)

/** Fewest words from which a text in another language is trusted to say something. */
export const HANDFUL = 4

const FEWEST_MARKS = 2

/**
 * Whether a text is written in something other than English: mostly not in Latin letters, or with
 * clearly more of another language's small words than of English ones.
 *
 * The detectors know English. A teammate who writes German or Japanese is not to be blocked for it, so
 * from a handful of words on such a text counts as naming what was asked for. Secrets, filler and
 * emptiness are still seen. Too short a text to tell counts as English.
 */
export function isNotEnglish(text: string, lowerCaseWords: readonly string[]): boolean {
  const letters = count(text, /\p{L}/gu)
  const latin = count(text, /\p{Script=Latin}/gu)
  if (letters > 0 && latin * 2 < letters) return true
  const english = lowerCaseWords.filter((word) => ENGLISH.has(word)).length
  const foreign = lowerCaseWords.filter((word) => NOT_ENGLISH.has(word)).length
  return foreign >= FEWEST_MARKS && foreign > english
}

function count(text: string, what: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(what)) found += 1
  return found
}
