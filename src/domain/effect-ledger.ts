import type { Effect } from './effect.ts'

/** An effect somebody holds now: only whoever has the newest `fence` may say how it went. */
export interface ClaimedEffect extends Effect {
  readonly fence: number
  readonly attempts: number
  /** It may have reached Intercom before: look for it there first. */
  readonly mayBeThere: boolean
}

/** How an attempt went. */
export type Settlement =
  | { readonly state: 'sent'; readonly remoteId: string | undefined }
  | { readonly state: 'pending' | 'unknown' | 'dead'; readonly why: string }

/** The record of one case's effects: a row before it is a call. */
export interface EffectLedger {
  /** Takes the next unsettled effect, in order; undefined when none is left, `held` when somebody else is at it. */
  claimNext(): Promise<ClaimedEffect | 'held' | undefined>
  /** Says how it went; `overtaken` when somebody newer holds it, whose word counts. */
  settle(claim: ClaimedEffect, settlement: Settlement): Promise<'settled' | 'overtaken'>
}
