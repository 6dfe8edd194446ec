import type { GivenFact } from '../../domain/reading.ts'
import type { Evidence, Transcript } from '../../domain/transcript.ts'
import { factsOf } from '../transcript/facts.ts'
import { straightQuotes } from '../transcript/sentences.ts'
import { evidenceOf, readThread } from '../transcript/thread.ts'
import { bookedAnswer } from './booked-answer.ts'
import { asksADeed, saysItWasDone } from './same-deed.ts'
import { SUPPORT_TOPICS } from './support-topics.ts'
import { type Told, toldIn } from './told.ts'

/** What answers are looked for in: what was said, and the facts among it. */
export interface SaidSoFar {
  readonly told: readonly Told[]
  readonly facts: readonly GivenFact[]
}

/** Asks for something further, or offers: that has no answer yet. */
const ASKS_FOR_MORE =
  /(?<!\bor )\b(?:any(?:thing)? (?:else|other)|another|(?:a|any) (?:different|second|new)|other (?:browser|device|e-?mail|number|order)|besides|apart from|instead)\b/i

/** Where the customer has already said what a question asks for; undefined when they have not. */
export function alreadyAnswered(transcript: Transcript, question: string): Evidence | undefined {
  const thread = readThread(transcript)
  return answerIn({ told: toldIn(thread), facts: factsOf(thread) }, question)
}

/** The same as `alreadyAnswered`, in what was said before message `before`. */
export function answerIn(
  { told, facts }: SaidSoFar,
  question: string,
  before = Number.POSITIVE_INFINITY,
): Evidence | undefined {
  const plain = straightQuotes(question)
  if (ASKS_FOR_MORE.test(plain)) return undefined
  const earlier = told.filter(({ sentence }) => sentence.message.number < before)
  const topic = SUPPORT_TOPICS.find(({ asks }) => asks.test(plain))
  if (topic) {
    const fact = facts.find(
      ({ label, evidence }) => evidence.messageNumber < before && topic.labels.includes(label),
    )
    if (fact) return fact.evidence
    const { says } = topic
    const said = says && earlier.find((one) => one.byCustomer && says.test(one.sentence.plain))
    if (said) return evidenceOf(said.sentence)
    if (!topic.isBookedToo) return undefined
  }
  if (asksADeed(plain)) {
    const done = earlier.find((one) => one.byCustomer && saysItWasDone(plain, one.sentence.plain))
    if (done) return evidenceOf(done.sentence)
  }
  return bookedAnswer(earlier, plain)
}
