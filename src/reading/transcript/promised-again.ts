import type { PromiseMade } from '../../domain/reading.ts'
import { DEEDS } from './kept-deeds.ts'
import { differ, type Things, thingsIn } from './promised-object.ts'

/** One promise as far as it can be known again. */
export interface KnownPromise {
  readonly kind: PromiseMade['kind']
  readonly things: Things
  /** Its things without the words for news, and for what is done with them. */
  readonly objects: readonly string[]
  /** Ways of doing it: `refund`, `fix`. */
  readonly deeds: ReadonlySet<string>
  /** Who does it, where that is not simply us: `engine`. */
  readonly doers: ReadonlySet<string>
}

const DOER =
  /\b(?:engineer|developer|manager|specialist|colleague|technician|courier|driver|billing|sales|accounting|finance|legal|warehouse)/g

/** Words of the promise itself, which tell no thing. */
const NEWS = /^(?:update|news|answer|reply|respon|messag|e-mail|email|mail|detail|questi|result)/

/** What a promise is known by, from its sentence with straight quotes. */
export function knownBy(plain: string, kind: PromiseMade['kind']): KnownPromise {
  const deeds = DEEDS.filter(({ promised }) => promised.test(plain))
  const things = thingsIn(plain)
  // News of the refund is not news of the export; a refund is a refund.
  const named =
    kind === 'update' ? [] : deeds.flatMap((deed) => (deed.name === 'news' ? [] : deed.named))
  return {
    kind,
    things,
    objects: things.objects.filter(
      (thing) => !NEWS.test(thing) && !named.some((words) => words.test(thing)),
    ),
    deeds: new Set(deeds.map(({ name }) => name)),
    doers: new Set(plain.toLowerCase().match(DOER)),
  }
}

/**
 * Whether a later promise is an earlier one made again: `I'll update you by Friday`, and then `I'll now update you by
 * Monday`. It is not where they speak of different things, of different ways to help, or of somebody else who helps.
 */
export function isPromisedAgain(before: KnownPromise, again: KnownPromise): boolean {
  if (before.kind !== again.kind) return false
  if (differ(before.things.which, again.things.which)) return false
  if (differ(before.things.ids, again.things.ids)) return false
  if (hasOtherDoers(before, again)) return false
  const isSameDeed = before.kind !== 'outcome' || !before.deeds.isDisjointFrom(again.deeds)
  const bothName = before.objects.length > 0 && again.objects.length > 0
  if (bothName) return isSameDeed && again.objects.some((thing) => before.objects.includes(thing))
  return isSameDeed
}

/** A call is by one person; whose news it was may be left out the next time. */
const hasOtherDoers = (before: KnownPromise, again: KnownPromise): boolean =>
  before.kind === 'callback'
    ? before.doers.symmetricDifference(again.doers).size > 0
    : differ(before.doers, again.doers)
