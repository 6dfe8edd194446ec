import type { PromiseMade, Reading } from './reading.ts'
import type { Message, Transcript } from './transcript.ts'

/** What reached a customer in a conversation, as far as their own card shows it: plain data that survives JSON. */
export interface ToldSoFar {
  /** Kept ones first, then those that are owed, each in the order they were made. */
  readonly promises: readonly HeardPromise[]
  /** Whether the newest word is ours; undefined where nobody has said any. */
  readonly lastWordIsOurs?: boolean | undefined
}

/** A promise the customer heard. Instants as ISO text. */
export interface HeardPromise {
  readonly what: string
  readonly dueAt?: string | undefined
  readonly keptAt?: string | undefined
  /** The newest words that reached them since: why it is late, as far as they know. */
  readonly since?: string | undefined
}

/** A customer's card shows two promises; the newest of each kind are more than enough to choose from. */
const MOST_PROMISES = 5

/** Longest text kept of one promise, and of the words since, in characters. */
const MAX_CHARACTERS = 400

/** What a customer heard: a promise counts only where it stands in words that reached them, because notes promise too. */
export function toldSoFar(
  { messages }: Transcript,
  { promises, keptPromises }: Pick<Reading, 'promises' | 'keptPromises'>,
): ToldSoFar {
  const said = messages.filter(({ kind }) => kind === 'said')
  const ours = said.filter(({ role }) => role !== 'customer')
  const heardBy = new Set(ours.map(({ id }) => id))
  const heard = <Made extends PromiseMade>(made: readonly Made[]) =>
    made.filter(({ evidence }) => heardBy.has(evidence.messageId)).slice(-MOST_PROMISES)
  const newest = said.at(-1)
  return {
    promises: [
      ...heard(keptPromises).map(({ keptAt, ...made }) => ({ ...heardOf(made), keptAt })),
      ...heard(promises).map((made) => ({ ...heardOf(made), since: since(made, ours.at(-1)) })),
    ],
    lastWordIsOurs: newest && newest.role !== 'customer',
  }
}

const heardOf = ({ what, dueAt }: PromiseMade): HeardPromise => ({ what: cut(what), dueAt })

const since = ({ evidence }: PromiseMade, last: Message | undefined): string | undefined =>
  last && last.number > evidence.messageNumber ? cut(last.text) : undefined

const cut = (text: string) => text.slice(0, MAX_CHARACTERS).toWellFormed()
