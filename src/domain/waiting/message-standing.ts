import type { EffectState } from '../effect.ts'

/** How far a message to a customer has come. */
export interface MessageStanding {
  readonly state: EffectState
  /** Why it ended as it did, in words for a person. */
  readonly why: string | undefined
}
