import type { Mood, Signal } from './reading.ts'
import type { Tier } from './tier.ts'
import type { ToldSoFar } from './told-so-far.ts'

/** What the first card says about a conversation before any case exists: small, and ready before it is asked for. */
export interface CardSummary {
  readonly situation: string
  readonly tier: Tier
  readonly companyName: string | undefined
  readonly mood: Mood
  /** The strongest reason to make this a case; undefined when there is none. */
  readonly signal: Signal | undefined
  readonly promisedCallback: boolean
  readonly alreadyApologised: boolean
  readonly multipleAttempts: boolean
  /** Number of the newest message the draft has seen; 0 for a conversation without words. */
  readonly messageCount: number
  /** What the customer's own card shows of it; missing where it was read before there was one. */
  readonly told?: ToldSoFar | undefined
}
