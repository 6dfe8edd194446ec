import type { Attempt } from '../../domain/reading.ts'
import { attemptIn, isSuggestion, type SaidAttempt } from './attempt-words.ts'
import { outcomeIn } from './outcome-words.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** How many sentences after an attempt may still tell what came of it. */
const OUTCOME_REACH_SENTENCES = 3

/** An answer to `did it work?` comes at the start of a reply. */
const REPLY_SENTENCES = 3

const DID_IT =
  /\b(?:(?:did|done|tried) (?:that|this|it|all|both|so|everything)|(?:that|it|this) (?:did|does)(?:n'?t| not))\b/i

/**
 * What was tried, by either side, oldest first, each with what came of it.
 * The outcome may stand in the same sentence, a little later, or in the customer's next message.
 */
export function attemptsOf(thread: Thread): readonly Attempt[] {
  const found = thread.sentences.flatMap((sentence, index) => {
    const said = attemptIn(sentence)
    if (said) return [toAttempt(sentence, said, thread.sentences, index)]
    return suggestionTaken(sentence, thread.sentences, index)
  })
  const seen = new Set<string>()
  return found.filter(({ what }) => !seen.has(what.toLowerCase()) && seen.add(what.toLowerCase()))
}

function toAttempt(
  sentence: Sentence,
  said: SaidAttempt,
  sentences: readonly Sentence[],
  index: number,
): Attempt {
  return {
    what: said.what,
    outcome: said.outcome ?? laterOutcome(sentence, sentences, index),
    evidence: evidenceOf(sentence),
  }
}

function laterOutcome(
  attempt: Sentence,
  sentences: readonly Sentence[],
  index: number,
): string | undefined {
  const { message } = attempt
  const sameMessage = sentences
    .slice(index + 1, index + 1 + OUTCOME_REACH_SENTENCES)
    .filter((sentence) => sentence.message.id === message.id)
  const reply = replyTo(attempt, sentences, index).filter(
    (first) => !triedBetween(attempt, first, sentences),
  )
  return [...sameMessage, ...reply].map(outcomeIn).find((outcome) => outcome !== undefined)
}

/** A reply tells of the newest attempt, not of the one before. */
function triedBetween(
  { message: from }: Sentence,
  { message: to }: Sentence,
  sentences: readonly Sentence[],
): boolean {
  return sentences.some(
    (sentence) =>
      sentence.message.number > from.number &&
      sentence.message.number < to.number &&
      attemptIn(sentence) !== undefined,
  )
}

/** The start of the customer's next message. */
function replyTo(
  { message }: Sentence,
  sentences: readonly Sentence[],
  index: number,
): readonly Sentence[] {
  const isReply = ({ message: next }: Sentence) =>
    next.number > message.number && next.role === 'customer' && next.kind === 'said'
  const from = sentences.findIndex((sentence, at) => at > index && isReply(sentence))
  if (from < 0) return []
  const reply = sentences[from]?.message.id
  return sentences
    .slice(from, from + REPLY_SENTENCES)
    .filter((sentence) => sentence.message.id === reply)
}

/** `Try another browser` becomes an attempt once the customer says what came of it in their own next message. */
function suggestionTaken(
  sentence: Sentence,
  sentences: readonly Sentence[],
  index: number,
): readonly Attempt[] {
  if (!isSuggestion(sentence)) return []
  const reply = replyTo(sentence, sentences, index)
  const owner = sentences.findLast(
    ({ message }) =>
      message.kind === 'said' &&
      message.role !== 'customer' &&
      message.number < (reply[0]?.message.number ?? 0),
  )
  if (owner?.message.id !== sentence.message.id || reply.some(attemptIn)) return []
  const outcome = reply.map(outcomeIn).find((found) => found !== undefined)
  if (outcome === undefined && !reply.some(({ plain }) => DID_IT.test(plain))) return []
  return [{ what: sentence.text, outcome, evidence: evidenceOf(sentence) }]
}
