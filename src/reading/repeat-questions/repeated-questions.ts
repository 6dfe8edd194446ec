import type { GivenFact, RepeatedQuestion } from '../../domain/reading.ts'
import type { Sentence } from '../transcript/sentences.ts'
import { evidenceOf, type Thread } from '../transcript/thread.ts'
import { answerIn, type SaidSoFar } from './already-answered.ts'
import { saidIndex } from './said-index.ts'
import { toldIn } from './told.ts'

const IS_QUESTION = /\?["')\]]*$/

/** Asking without a question mark: `please send me your order number`. */
const ASKS_TO_TELL =
  /\b(?:(?:please|could you|can you|kindly)\b[^.!?]{0,20}\b(?:tell|send|share|give|provide|confirm|let (?:me|us) know|describe|attach)|(?:i|we)(?:'ll| will)? need (?:to know )?(?:your|the|which|what)|let (?:me|us) know (?:your|the|which|what|when|where|how))\b/i

/** Saying it back, or asking whether it still holds: `so you are on Chrome 126, right?` */
const CHECKS_BACK =
  /^(?:ok(?:ay)?,? |and )?so\b|^(?:and )?(?:is|was) (?:this|that) (?:the|your|still)\b|^(?:and )?(?:is|are|do|does) [^?]{1,60}\bstill\b|\b(?:just to confirm|to confirm|to be sure|(?:do|did) i understand|confirm (?:that|if|whether)|confirm [^.!?]{1,40}\bfor (?:security|verification)|double-?check|(?:is that|am i) (?:right|correct)|right\?|correct\?|up to date|you (?:said|mentioned|wrote|gave|provided))|\bcheck (?:the|your) [^.!?]{1,30}\bagain\b/i

/** More than this is a log; the oldest are kept. */
const MAX_FOUND = 20

/** So many questions are looked at, the newest: in a log nobody reads the old ones. */
const MAX_ASKED = 40

/** Questions longer than this are read by their beginning. In UTF-16 units. */
const MAX_QUESTION_CHARS = 400

/** What our side asked although the customer had said it before, oldest first, each with the words that answer it. */
export function repeatedQuestionsOf(
  thread: Thread,
  facts: readonly GivenFact[],
): readonly RepeatedQuestion[] {
  const asked = thread.ours.filter(isAsked).slice(-MAX_ASKED)
  if (asked.length === 0) return []
  const told = toldIn(thread)
  const said = { told, facts, index: saidIndex(told) }
  const found: RepeatedQuestion[] = []
  for (const question of asked) {
    if (found.length === MAX_FOUND) break
    const answered = answerFor(question, said)
    if (answered) found.push({ asked: evidenceOf(question), answered })
  }
  return found
}

const isAsked = ({ plain }: Sentence): boolean =>
  (IS_QUESTION.test(plain) || ASKS_TO_TELL.test(plain)) && !CHECKS_BACK.test(plain)

function answerFor({ plain, message }: Sentence, said: SaidSoFar) {
  const question = plain.slice(0, MAX_QUESTION_CHARS)
  const answered = answerIn(said, question, message.number)
  if (!answered) return undefined
  const isSaidBack = said.facts.some(
    ({ value, evidence }) =>
      evidence.messageId === answered.messageId &&
      value.length > 2 &&
      question.toLowerCase().includes(value.toLowerCase()),
  )
  return isSaidBack ? undefined : answered
}
