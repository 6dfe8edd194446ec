import type { EstimateBasis } from './estimate.ts'

/** How long others waited for their first reply after a handoff lately, in business minutes. */
export interface RepliesLately {
  /** With whom the customer is now. */
  readonly receiver: readonly number[]
  /** With anybody of the receiver's team. */
  readonly team: readonly number[]
  readonly workspace: readonly number[]
}

/** How long a wait still takes, as a rule: half of those like it are over by `usual`, most by `most`. Business minutes. */
export interface LikelyMinutes {
  readonly usual: number
  readonly most: number
  readonly basis: EstimateBasis
}

/** Fewer replies than this say nothing about the next one. */
const ENOUGH_REPLIES = 3

/** What is told is kept in four cases of five: lower is a coin toss, higher a time nobody believes. */
const MOST_SHARE = 0.8

/** A wait that outlasts every other one is told to go on no longer than this, in business minutes: then a person is asked anyway. */
const LONGEST_GUESS_MINUTES = 240

/** And no less than this: after an estimate that was wrong nobody believes in five minutes. */
const SHORTEST_GUESS_MINUTES = 15

/**
 * How much longer a customer waits who has waited for `waitedMinutes` already: only those who waited at least
 * that long tell. Whoever answers now tells most, then their team, then everybody; where nobody tells, what
 * the workspace allows itself, and for a wait that is longer than that, as long again.
 */
export function likelyMinutes(
  replies: RepliesLately,
  waitedMinutes: number,
  allowanceMinutes: number,
): LikelyMinutes {
  for (const from of ['receiver', 'team', 'workspace'] as const) {
    const left = replies[from]
      .filter((minutes) => minutes > waitedMinutes || waitedMinutes === 0)
      .map((minutes) => minutes - waitedMinutes)
      .toSorted((a, b) => a - b)
    if (left.length >= ENOUGH_REPLIES) {
      const basis = { from, replies: left.length }
      return { usual: shareBelow(left, 0.5), most: shareBelow(left, MOST_SHARE), basis }
    }
  }
  const most =
    waitedMinutes < allowanceMinutes
      ? Math.max(allowanceMinutes - waitedMinutes, waitedMinutes > 0 ? SHORTEST_GUESS_MINUTES : 0)
      : Math.min(Math.max(waitedMinutes, SHORTEST_GUESS_MINUTES), LONGEST_GUESS_MINUTES)
  return { usual: most / 2, most, basis: { from: 'policy' } }
}

/** The smallest of ordered numbers that this share of them does not exceed. */
function shareBelow(ordered: readonly number[], share: number): number {
  return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0
}
