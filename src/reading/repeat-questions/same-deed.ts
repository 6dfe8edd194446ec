const WORD = /[\p{L}]{3,}/gu

/** Asking whether or that something be done: `have you tried clearing the cache`, `could you restart it`. */
const ASKS_A_DEED =
  /\b(?:have you|did you|could you|can you|would you|please|does it|does this|do you)\b[^.!?]{0,15}\b(?:tried|try|already|please|also|clear|restart|reinstall|re-?install|update|log|sign|reset|reboot|disable|enable|turn|switch|open|delete|remove|check|use|happen|work|empty|refresh|reload|unplug|cleared?)\w*\b/i

/** Words of somebody who has done it, or says how it went. */
export const DID =
  /\b(?:i|we)(?:'ve| have)?(?: already| just| also| even| now)?(?: \w+(?:ed|t)\b| did\b| ran\b| took\b| made\b)|\b(?:tried|already|did(?:n'?t| not) (?:help|change|fix|solve|work|do)|no (?:change|luck|difference)|same (?:thing|result|error|problem)|still)\b/i

const SAYS_LITTLE = new Set(
  'have you your did does the this that and also already please could would can for with try tried trying happen happens work works again then just use using used happening still not but they there here what when too out off again back'.split(
    ' ',
  ),
)

/** Words are compared by their beginning. In letters. */
const STEM_LETTERS = 6

/** One thing said in several ways, by its stem. */
const SYNONYMS: Readonly<Record<string, string>> = {
  reboot: 'restar',
  privat: 'incogn',
  delet: 'clear',
  remov: 'clear',
  clean: 'clear',
  empti: 'clear',
  empty: 'clear',
  wipe: 'clear',
  wip: 'clear',
  updat: 'upgrad',
  sign: 'log',
  login: 'log',
  turn: 'switch',
}

/** With so much of the question's telling words in one sentence, the sentence speaks of the same deed. */
const SHARE = 0.6

/** Whether a question asks for something to be tried. */
export const asksADeed = (question: string): boolean => ASKS_A_DEED.test(question)

/** Whether a sentence of the customer's says that what the question asks for was done. */
export function saysItWasDone(question: string, said: string): boolean {
  if (!DID.test(said)) return false
  const asked = stemsOf(question)
  if (asked.size === 0) return false
  const told = stemsOf(said)
  const shared = [...asked].filter((stem) => told.has(stem)).length
  return shared / asked.size >= SHARE
}

function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replace(/\bre-(?=[a-z])/g, 're')
      .match(WORD) ?? []
  return new Set(words.filter((word) => !SAYS_LITTLE.has(word)).map(stemOf))
}

/** `clearing` and `cleared` by what they share: `clear`; `logged` is `log`. */
function stemOf(word: string): string {
  const bare = word
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|e|s)$/u, '')
    .replace(/(?<=\p{L}{2}(\p{L}))\1$/u, '')
  const stem = bare.slice(0, STEM_LETTERS)
  return SYNONYMS[stem] ?? stem
}
