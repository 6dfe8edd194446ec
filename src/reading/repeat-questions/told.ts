import type { Sentence } from '../transcript/sentences.ts'
import type { Thread } from '../transcript/thread.ts'
import { type Asked, whatIsAsked } from './asked.ts'
import { type Subject, subjectsIn } from './subject.ts'

/** A sentence that reached the other side, with what it is about. */
export interface Told {
  readonly sentence: Sentence
  readonly byCustomer: boolean
  /** What it speaks of; of the subject before it where it names none. */
  readonly subjects: readonly Subject[]
  /** What our side had asked in the message before; empty where it asked nothing. */
  readonly askedBefore: readonly Asked[]
}

/** A longer one is no question. In UTF-16 units. */
const MAX_QUESTION_CHARS = 300

/** The conversation in order, each sentence with what it is about. Notes are left out: nobody answers in them. */
export function toldIn(thread: Thread): readonly Told[] {
  const customer = new Set(thread.customer)
  const ours = new Set(thread.ours)
  let current: readonly Subject[] = []
  let lastOurs: readonly Sentence[] = []
  let asked: readonly Asked[] | undefined
  const told: Told[] = []
  for (const sentence of thread.sentences) {
    const byCustomer = customer.has(sentence)
    if (!byCustomer && !ours.has(sentence)) continue
    if (byCustomer) asked ??= askedIn(lastOurs)
    else {
      const isSame = lastOurs[0]?.message.number === sentence.message.number
      lastOurs = isSame ? [...lastOurs, sentence] : [sentence]
      asked = undefined
    }
    const named = subjectsIn(sentence.plain)
    const subjects = named.length > 0 ? named : current.slice(-1)
    told.push({ sentence, byCustomer, subjects, askedBefore: byCustomer ? (asked ?? []) : [] })
    if (named.length > 0) current = named
  }
  return told
}

/** What one message of ours asks for: read only where a customer answers it. */
const askedIn = (ours: readonly Sentence[]): readonly Asked[] =>
  ours
    .filter(({ plain }) => plain.length < MAX_QUESTION_CHARS)
    .flatMap(({ plain }) => whatIsAsked(plain))
