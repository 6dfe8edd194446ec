import { wordList } from '../../fields/word-list.ts'
import { wordsOf } from '../../fields/words.ts'
import { INSTRUCTS_A_MACHINE } from '../machine-instruction.ts'
import type { Sentence } from '../sentences.ts'
import { taskIn } from './off-topic-task.ts'
import { speaksToMachine } from './speaks-to-machine.ts'

/** Shorter words are shared by chance. In UTF-16 units. */
const TELLING_WORD_CHARS = 5

/** So many of a task's telling words may stand elsewhere by chance. */
const CHANCE_SHARE = 0.25

/** Long words that stand in every conversation. */
const EVERYWHERE = wordList(`
  about after again before could doing every first going never other please really should since still
  thank thanks their there these thing things those today until where which while would write`)

/**
 * The customer's sentences that give orders to a machine, in order: words that speak to one, and tasks for just any
 * assistant that share no telling word with the rest of the conversation.
 */
export function aimedAtMachine(sentences: readonly Sentence[]): readonly Sentence[] {
  let counts: ReadonlyMap<string, number> | undefined
  return sentences.filter(({ message, plain }) => {
    if (message.role !== 'customer' || message.kind !== 'said') return false
    if (speaksToMachine(plain) || INSTRUCTS_A_MACHINE.test(plain)) return true
    const task = taskIn(plain)
    if (task === undefined || isAllTheySay(sentences)) return false
    counts ??= tellingWordCounts(sentences)
    return isAlone(task, counts)
  })
}

/** Where a customer says one thing alone, it is what they came for. */
const isAllTheySay = (sentences: readonly Sentence[]): boolean =>
  sentences.filter(({ message }) => message.role === 'customer').length < 2

/** In how many sentences each telling word stands. */
function tellingWordCounts(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { plain } of sentences)
    for (const word of tellingWords(plain)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function isAlone(task: string, counts: ReadonlyMap<string, number>): boolean {
  const words = [...tellingWords(task)]
  const shared = words.filter((word) => (counts.get(word) ?? 0) > 1)
  return shared.length <= words.length * CHANCE_SHARE
}

const tellingWords = (plain: string): ReadonlySet<string> =>
  new Set(
    wordsOf(plain.toLowerCase()).filter(
      (word) => word.length >= TELLING_WORD_CHARS && !EVERYWHERE.has(word),
    ),
  )
