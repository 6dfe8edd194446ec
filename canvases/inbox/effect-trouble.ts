import type { Room } from '../kit/fit.ts'
import { cut } from '../kit/fit.ts'
import { plainLine } from '../kit/plain.ts'

/** Something that did not happen in Intercom, or may not have. */
export interface EffectTroubleView {
  /** What did not happen, without a full stop. */
  readonly what: string
  /** Why, without a full stop; may be empty. */
  readonly why: string
  /** What to do about it, a whole sentence. */
  readonly doThis: string
}

/** Characters of each piece: enough for all that is said, and a bound for what is not ours. */
const WHAT_CHARACTERS = 60
const WHY_CHARACTERS = 260

/** All about one trouble, for a screen with room. */
export function troubleWords({ what, why, doThis }: EffectTroubleView, room: Room): string {
  const reason = room.line(why, WHY_CHARACTERS)
  const happened = room.line(what, WHAT_CHARACTERS)
  return `${happened}${reason ? `: ${reason}` : ''}. ${room.line(doThis, 100)}`
}

/** All troubles in one line for the first card: what did not happen, and what to do where there is room for it. */
export function troublesLine(troubles: readonly EffectTroubleView[], isLong: boolean): string {
  const [first, ...more] = troubles
  if (!first) return ''
  const what = cut(plainLine(first.what), WHAT_CHARACTERS)
  if (more.length > 0) {
    return isLong ? `${what}, and ${more.length} more. Check the conversation.` : what
  }
  return isLong ? `${what}. ${plainLine(first.doThis)}` : what
}
