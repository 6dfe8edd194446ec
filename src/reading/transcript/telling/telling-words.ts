import { contentWords } from '../../fields/content-words.ts'
import { plain } from '../../fields/plain.ts'
import { wordList } from '../../fields/word-list.ts'
import { wordsOf } from '../../fields/words.ts'
import { bareWords } from './bare-words.ts'

/** Courtesy and talk about talking: they fill a sentence without telling anything. */
const FILLERS = wordList(`
  please pls thanks thank thx hi hello hey dear sorry apologies apologise apologize regards
  cheers welcome ok okay yeah yes no oh ah hmm well great good cool nice morning afternoon evening
  lol omg know want need like think sure really actually im ive id dont didnt cant wont isnt
  youre were its thats happy glad hope help assist u ur
  der die das ein eine einen einem einer und oder aber ich wir sie ihr ihre ihren mein meine uns
  unser ist sind war hat haben habe nicht auch noch nur mit von für auf zu im in an den dem des
  bitte danke hallo guten tag vielen dank grüße`)

/** What a sentence is about: its words, lower case, without courtesy and without what only holds it together. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = wordsOf(plain(bareWords(text)).replaceAll("'", ''))
  return new Set(contentWords(words).filter((word) => word.length > 1 && !FILLERS.has(word)))
}
