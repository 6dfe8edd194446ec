import type { GivenFact } from '../../domain/reading.ts'
import type { Evidence, Transcript } from '../../domain/transcript.ts'
import { factsOf } from '../transcript/facts.ts'
import { straightQuotes } from '../transcript/sentences.ts'
import { evidenceOf, readThread } from '../transcript/thread.ts'
import { asksFurther } from './asks-further.ts'
import { bookedAnswer } from './booked-answer.ts'
import { answersMore } from './more-topics.ts'
import { otherTried } from './other-tried.ts'
import { type SaidIndex, saidIndex } from './said-index.ts'
import { asksADeed, DID, saysItWasDone } from './same-deed.ts'
import { SUPPORT_TOPICS } from './support-topics.ts'
import { type Told, toldIn } from './told.ts'

/** What answers are looked for in: what was said, and the facts among it. */
export interface SaidSoFar {
  readonly told: readonly Told[]
  readonly facts: readonly GivenFact[]
  readonly index: SaidIndex
}

/** Where the customer has already said what a question asks for; undefined when they have not. */
export function alreadyAnswered(transcript: Transcript, question: string): Evidence | undefined {
  const thread = readThread(transcript)
  const told = toldIn(thread)
  return answerIn({ told, facts: factsOf(thread), index: saidIndex(told) }, question)
}

/** The same as `alreadyAnswered`, in what was said before message `before`. */
export function answerIn(
  { told, facts, index }: SaidSoFar,
  question: string,
  before = Number.POSITIVE_INFINITY,
): Evidence | undefined {
  const plain = straightQuotes(question)
  const isEarlier = ({ sentence }: Told) => sentence.message.number < before
  const wasSaid = (words: string) =>
    index.byCustomer.some(
      (one) => isEarlier(one) && one.sentence.plain.toLowerCase().includes(words),
    )
  if (asksFurther(plain, wasSaid)) {
    const isOther = otherTried(plain)
    const other =
      isOther && index.byCustomer.find((one) => isEarlier(one) && isOther(one.sentence.plain))
    return other && evidenceOf(other.sentence)
  }
  const more = answersMore(plain, index).findLast(isEarlier)
  const topic = SUPPORT_TOPICS.find(({ asks }) => asks.test(plain))
  if (topic) {
    const fact = facts.find(
      ({ label, evidence }) => evidence.messageNumber < before && topic.labels.includes(label),
    )
    if (fact) return fact.evidence
    const said = topic.says && index.matching(topic.says).find(isEarlier)
    const answer = said ?? more
    if (answer) return evidenceOf(answer.sentence)
    if (!topic.isBookedToo) return undefined
  }
  if (asksADeed(plain)) {
    const done = index
      .matching(DID)
      .find((one) => isEarlier(one) && saysItWasDone(plain, one.sentence.plain))
    if (done) return evidenceOf(done.sentence)
  }
  const last = told.findLast(isEarlier)
  return (
    bookedAnswer(index, last?.subjects ?? [], plain, before) ?? (more && evidenceOf(more.sentence))
  )
}
