import type { SaidPromise } from '../promises/promise-in.ts'
import { DEEDS, type Deed } from './kept-deeds.ts'
import { fitsPromised, type Things, thingsIn } from './promised-object.ts'
import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

const AS_PROMISED =
  /\b(?:as promised|like i promised|as i promised|as agreed|as (?:i )?said i would|following up as)\b/i

/** Told of another time. */
const LONG_AGO = /\b(?:last (?:week|month|year|time)|previously|in the past|ago|used to)\b/i

/** So many later deeds of a kind are compared with one promise: reading a log of them stays quick. */
const MOST_DEEDS = 50

/** No word names the deed alone. */
const NOTHING_NAMED = /^(?!)/

/**
 * Finds for any promise the sentence later in the thread that shows our side did what it said: words of ours that reached
 * the customer, or words of the customer that they have it now. Notes keep no promise. Where it is unclear whether they
 * speak of what was promised, it is still owed.
 */
export function promisesKeptIn({
  sentences,
}: Thread): (promise: Sentence, kind: SaidPromise['kind']) => Sentence | undefined {
  const telling = sentences.filter(
    ({ message, plain }) => message.kind === 'said' && !isStillOwed(plain) && !LONG_AGO.test(plain),
  )
  const asPromised = telling.filter(
    ({ message, plain }) => message.role !== 'customer' && AS_PROMISED.test(plain),
  )
  const deeds = DEEDS.map((deed) => ({ deed, doneBy: telling.filter(tells(deed)) }))
  const known = new Map<Sentence, Things>()
  const things = (sentence: Sentence) =>
    known.getOrInsertComputed(sentence, ({ plain }) => thingsIn(plain))
  const firstFor = (promise: Sentence, told: readonly Sentence[], named: RegExp) => {
    const from = told.findIndex(({ message }) => message.number > promise.message.number)
    if (from < 0) return undefined
    return told
      .slice(from, from + MOST_DEEDS)
      .find((deed) => fitsPromised(things(promise), things(deed), named))
  }
  return (promise, kind) => {
    const shown = deeds.filter(({ deed }) => deed.promised.test(promise.plain))
    const counting = shown.filter(({ deed }) => counts(deed, kind, shown.length === 1))
    const said = kind === 'callback' ? undefined : firstFor(promise, asPromised, NOTHING_NAMED)
    return [...counting.map(({ deed, doneBy }) => firstFor(promise, doneBy, deed.named)), said]
      .flatMap((told) => told ?? [])
      .toSorted((a, b) => a.message.number - b.message.number)[0]
  }
}

/** A call is kept by a call, and an outcome is not kept by news about it. */
function counts({ name }: Deed, kind: SaidPromise['kind'], isAlone: boolean): boolean {
  switch (kind) {
    case 'callback':
      return name === 'call'
    case 'outcome':
      return isAlone || name !== 'news'
    case 'update':
      return true
  }
}

const tells =
  ({ done, had }: Deed) =>
  ({ message, plain }: Sentence): boolean =>
    message.role === 'customer' ? had?.test(plain) === true : done.test(plain)

/** `Has it been refunded?` and `it has not been refunded` speak of the deed without showing it. */
const isStillOwed = (plain: string) =>
  /\?["')\]]*$|\b(?:not|never|nothing|no|until|once|if|when|will|'ll)\b|n't\b/i.test(plain)
