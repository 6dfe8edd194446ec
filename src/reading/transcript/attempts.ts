import type { Attempt } from '../../domain/reading.ts'
import { attemptIn, isSuggestion, type SaidAttempt } from './attempt-words.ts'
import { outcomeIn } from './outcome-words.ts'
import { type Replies, repliesIn, replyAt } from './replies.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** How many sentences after an attempt may still tell what came of it. */
const OUTCOME_REACH_SENTENCES = 3

const DID_IT =
  /\b(?:(?:did|done|tried) (?:that|this|it|all|both|so|everything)|(?:that|it|this) (?:did|does)(?:n'?t| not))\b/i

/** What is known about every sentence before attempts are put together; by index. */
interface Tries {
  readonly sentences: readonly Sentence[]
  readonly said: readonly (SaidAttempt | undefined)[]
  /** How many attempts stand before each sentence. */
  readonly before: readonly number[]
  readonly replies: Replies
}

/**
 * What was tried, by either side, oldest first, each with what came of it.
 * The outcome may stand in the same sentence, a little later, or in the customer's next message.
 */
export function attemptsOf({ sentences }: Thread): readonly Attempt[] {
  const tries = triesIn(sentences)
  const found = sentences.flatMap((sentence, index) => {
    const said = tries.said[index]
    if (!said) return suggestionTaken(sentence, index, tries)
    const outcome = said.outcome ?? laterOutcome(index, tries)
    return [{ what: said.what, outcome, evidence: evidenceOf(sentence) }]
  })
  const seen = new Set<string>()
  return found.filter(({ what }) => !seen.has(what.toLowerCase()) && seen.add(what.toLowerCase()))
}

function triesIn(sentences: readonly Sentence[]): Tries {
  const said = sentences.map(attemptIn)
  const before: number[] = []
  let count = 0
  for (const attempt of said) {
    before.push(count)
    if (attempt) count += 1
  }
  return { sentences, said, before, replies: repliesIn(sentences) }
}

function laterOutcome(index: number, tries: Tries): string | undefined {
  const { sentences, replies } = tries
  const ends = replies.nextMessage[index] ?? sentences.length
  const sameMessage = sentences.slice(
    index + 1,
    Math.min(ends, index + 1 + OUTCOME_REACH_SENTENCES),
  )
  return [...sameMessage, ...answerTo(index, tries)]
    .map(outcomeIn)
    .find((outcome) => outcome !== undefined)
}

/** The start of the customer's next message, unless something else was tried before it: a reply tells of the newest attempt. */
function answerTo(index: number, { sentences, before, replies }: Tries): readonly Sentence[] {
  const reply = replies.nextReply[index]
  const ends = replies.nextMessage[index]
  if (reply === undefined || ends === undefined || before[reply] !== before[ends]) return []
  return replyAt(sentences, reply)
}

/** `Try another browser` becomes an attempt once the customer says what came of it in their own next message. */
function suggestionTaken(
  sentence: Sentence,
  index: number,
  { sentences, replies }: Tries,
): readonly Attempt[] {
  if (!isSuggestion(sentence)) return []
  const start = replies.nextReply[index]
  const reply = replyAt(sentences, start)
  if (!isLastBefore(start, sentence, sentences) || reply.some(attemptIn)) return []
  const outcome = reply.map(outcomeIn).find((found) => found !== undefined)
  if (outcome === undefined && !reply.some(({ plain }) => DID_IT.test(plain))) return []
  return [{ what: sentence.text, outcome, evidence: evidenceOf(sentence) }]
}

/** Whether nobody on our side said anything else to the customer between this message and their reply. */
function isLastBefore(
  reply: number | undefined,
  { message }: Sentence,
  sentences: readonly Sentence[],
): boolean {
  for (let index = (reply ?? 0) - 1; index >= 0; index -= 1) {
    const said = sentences[index]?.message
    if (said?.kind === 'said') return said.id === message.id
  }
  return false
}
