import { contentWords } from './content-words.ts'
import { FINITE_WORDS, STEP_VERBS, STEP_VERBS_PAST } from './step-verbs.ts'
import { wordList } from './word-list.ts'
import { wordsOf } from './words.ts'

/** Where a piece of text stands: an item of a numbered list, right after a step, or on its own. */
export type PiecePlace = 'numbered' | 'after-step' | 'alone'

/** A menu path, `Settings > Billing`, is one action. */
const MENU_PATH = /\p{L} ?[>»›] ?\p{Lu}/u

/** Words that may stand before the verb of an instruction. */
const LEAD_IN = wordList(`
  first firstly second third then next now finally and also please just simply again step steps reproduce repro
  i we you one when whenever if once after as soon every time each while by on try trying`)

/** With one of these before the verb, it is told of somebody: `the customer clicks Export`. */
const TELLERS = wordList(
  'customer customers user users client admin agent she he they i we you who',
)

/** With these, the verb has no ending: `I click`. */
const TELLERS_WITHOUT_S = wordList('customers users they i we you')

const DURING = wordList('when while after by on if whenever upon')

/** What the same verbs mean in support work, and nobody can repeat. */
const NOT_ON_SCREEN = /\b(?:ticket|case|conversation|complaint|support chat|escalation)\b/

/** No object at all: `open it`, `log in`. */
const VAGUE_OBJECTS = wordList(
  'it this that them things stuff something again the a an to on in out up and off',
)

/** A verb further in than this is not what the piece is about. */
const FARTHEST_VERB = 8

/** Whether a piece of text is one action on a screen or interface, with something it is done to. */
export function isStep(piece: string, place: PiecePlace): boolean {
  const lower = piece.toLowerCase().replace(/’/g, "'")
  if (NOT_ON_SCREEN.test(lower)) return false
  if (MENU_PATH.test(piece)) return true
  const words = wordsOf(lower)
  const verb = verbAt(words, place)
  if (verb !== undefined) return words.slice(verb + 1).some((word) => !VAGUE_OBJECTS.has(word))
  return (
    place === 'numbered' &&
    contentWords(words).length >= 2 &&
    !words.some((word) => FINITE_WORDS.has(word))
  )
}

function verbAt(words: readonly string[], place: PiecePlace): number | undefined {
  const start = words.findIndex((word) => !LEAD_IN.has(word))
  const near = words.slice(0, FARTHEST_VERB)
  const found = near.findIndex((word, index) => {
    if (index < start) return false
    const before = words[index - 1] ?? ''
    const after = words.slice(index + 1, index + 4)
    if (STEP_VERBS_PAST.has(word)) return index === start || TELLERS.has(before)
    if (DURING.has(before) && isVerbIn(word, 'ing')) return true
    if (namesAThing(after)) return false
    if (STEP_VERBS.has(word)) return index === start || TELLERS_WITHOUT_S.has(before)
    if (!isVerbIn(word, 's')) return false
    return TELLERS.has(before) || (place === 'after-step' && index === start)
  })
  return found < 0 ? undefined : found
}

/** `Export to CSV fails` names the export; `Open the page that is blank` tells to open it. */
function namesAThing(after: readonly string[]): boolean {
  const [next] = after
  if (next !== undefined && /^(?:the|a|an|your|any)$/.test(next)) return false
  return after.some((word) => FINITE_WORDS.has(word))
}

function isVerbIn(word: string, ending: 's' | 'ing'): boolean {
  if (!word.endsWith(ending)) return false
  const bare = word.slice(0, -ending.length)
  const forms = [
    bare,
    `${bare}e`,
    bare.replace(/(.)\1$/, '$1'),
    bare.replace(/e$/, ''),
    bare.replace(/ie$/, 'y'),
  ]
  return forms.some((form) => STEP_VERBS.has(form))
}
