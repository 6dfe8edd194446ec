import type { Attempt } from '../../domain/reading.ts'
import { attemptIn, isSuggestion, type SaidAttempt } from './attempt-words.ts'
import { BARE_TRY } from './deed-words.ts'
import { laterOutcome } from './later-outcome.ts'
import { outcomeIn } from './outcome-words.ts'
import { repliesIn, replyAt } from './replies.ts'
import type { Sentence } from './sentences.ts'
import { tellingWords } from './shared-words.ts'
import { evidenceOf, type Thread } from './thread.ts'
import { type ToldAttempt, toldOnce } from './told-once.ts'
import type { Tries } from './tries.ts'

const DID_IT =
  /\b(?:(?:did|done|tried) (?:that|this|it|all|both|so|everything)|(?:that|it|this) (?:did|does)(?:n'?t| not))\b/i

/**
 * What was tried, by either side, oldest first, each with what came of it.
 * The outcome may stand in the same sentence, a little later, or in the customer's next message.
 * What one person tells twice, to the customer and in a note, is one attempt.
 */
export function attemptsOf({ sentences }: Thread): readonly Attempt[] {
  const tries = triesIn(sentences)
  const found = sentences.flatMap((sentence, index): ToldAttempt[] => {
    const said = tries.said[index]
    if (!said) return suggestionTaken(sentence, index, tries).map((attempt) => ({ attempt, index }))
    const outcome = said.outcome ?? laterOutcome(index, tries)
    if (said.isAnnounced && outcome === undefined && isOver(index, tries)) return []
    const attempt = { what: said.what, outcome, evidence: evidenceOf(sentence) }
    return [{ attempt, index, ownOutcome: said.outcome !== undefined }]
  })
  const seen = new Set<string>()
  return toldOnce(found, sentences).filter(
    ({ what }) => !seen.has(what.toLowerCase()) && seen.add(what.toLowerCase()),
  )
}

function triesIn(sentences: readonly Sentence[]): Tries {
  const said = sentences.map(attemptIn)
  const before: number[] = []
  let count = 0
  for (const [index, attempt] of said.entries()) {
    before.push(count)
    if (attempt && !isBare(attempt)) count += 1
    else said[index] = undefined
  }
  const outcomes = new Map<number, string | undefined>()
  const outcomeAt = (index: number): string | undefined => {
    const sentence = sentences[index]
    if (!outcomes.has(index)) outcomes.set(index, sentence && outcomeIn(sentence))
    return outcomes.get(index)
  }
  const words = new Map<number, ReadonlySet<string>>()
  const wordsAt = (index: number) =>
    words.getOrInsertComputed(index, () => tellingWords(sentences[index]?.plain ?? ''))
  return { sentences, said, before, replies: repliesIn(sentences), outcomeAt, wordsAt }
}

/** Whether our side has written again since: what was only announced is then told otherwise or was not done. */
const isOver = (index: number, { sentences, replies }: Tries): boolean =>
  sentences.slice(replies.nextMessage[index]).some(({ message }) => message.role === 'teammate')

/** `Tried twice` alone tells nothing that could be repeated or avoided. */
const isBare = ({ what }: SaidAttempt) => BARE_TRY.test(what)

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
