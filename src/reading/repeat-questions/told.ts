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

/** The conversation in order, each sentence with what it is about. Notes are left out: nobody answers in them. */
export function toldIn(thread: Thread): readonly Told[] {
  const customer = new Set(thread.customer)
  const ours = new Set(thread.ours)
  let current: readonly Subject[] = []
  let asked: readonly Asked[] = []
  let askedIn: number | undefined
  const told: Told[] = []
  for (const sentence of thread.sentences) {
    const byCustomer = customer.has(sentence)
    if (!byCustomer && !ours.has(sentence)) continue
    const named = subjectsIn(sentence.plain)
    const subjects = named.length > 0 ? named : current.slice(-1)
    told.push({ sentence, byCustomer, subjects, askedBefore: byCustomer ? asked : [] })
    if (named.length > 0) current = named
    if (byCustomer) continue
    if (askedIn !== sentence.message.number) asked = []
    askedIn = sentence.message.number
    if (sentence.plain.length < 300) asked = [...asked, ...whatIsAsked(sentence.plain)]
  }
  return told
}
