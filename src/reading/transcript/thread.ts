import type { Evidence, Message, Transcript } from '../../domain/transcript.ts'
import { plainWords } from '../word-families/plain-words.ts'
import { aimedAtMachine } from './injections/aimed-at-machine.ts'
import { startsOrders } from './machine-instruction.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A transcript split into sentences once, for every detector to look at. */
export interface Thread {
  readonly messages: readonly Message[]
  /** All sentences in order, ours, theirs and the notes. */
  readonly sentences: readonly Sentence[]
  /** What the customer wrote to people: words aimed at a model are left out. */
  readonly customer: readonly Sentence[]
  /** The words of the customer's messages that are aimed at a model. */
  readonly orders: readonly Sentence[]
  /** What reached the customer from our side, people and automation alike. */
  readonly ours: readonly Sentence[]
  /** What teammates wrote for each other. */
  readonly notes: readonly Sentence[]
  /** The words of a sentence as word lists are written; taken apart once, however often it is asked. */
  readonly wordsIn: (plain: string) => readonly string[]
}

/** More sentences than this are a log: of each message its beginning is read then, so that reading stays quick. */
const MAX_SENTENCES = 5_000

/** Splits a transcript by sentence and by speaker. */
export function readThread(transcript: Transcript): Thread {
  const split = transcript.messages.map(sentencesOf)
  const isLog = split.reduce((sum, { length }) => sum + length, 0) > MAX_SENTENCES
  const perMessage = isLog ? Math.max(1, Math.floor(MAX_SENTENCES / split.length)) : undefined
  const sentences = split.flatMap((ofMessage) => ofMessage.slice(0, perMessage))
  const said = sentences.filter(({ message }) => message.kind === 'said')
  const orders = aimedAtMachine(sentences)
  const words = new Map<string, readonly string[]>()
  return {
    messages: transcript.messages,
    sentences,
    customer: toPeople(
      said.filter(({ message }) => message.role === 'customer'),
      new Set(orders),
    ),
    orders,
    ours: said.filter(({ message }) => message.role !== 'customer'),
    notes: sentences.filter(
      ({ message }) => message.kind === 'noted' && message.role === 'teammate',
    ),
    wordsIn: (plain) => words.getOrInsertComputed(plain, plainWords),
  }
}

/** Without the words aimed at a model, and without what follows them in the same message. */
function toPeople(
  sentences: readonly Sentence[],
  orders: ReadonlySet<Sentence>,
): readonly Sentence[] {
  const ordered = new Set<number>()
  return sentences.filter((sentence) => {
    const { message, plain } = sentence
    if (startsOrders(plain)) ordered.add(message.number)
    return !ordered.has(message.number) && !orders.has(sentence)
  })
}

/** What a statement rests on: a sentence, or the part of it that says so. */
export function evidenceOf({ message, text }: Sentence, quote: string = text): Evidence {
  return {
    messageId: message.id,
    messageNumber: message.number,
    authorName: message.authorName,
    quote,
  }
}
