import type { Effect, EffectKind } from './effect.ts'
import type { OwnMessage } from './waiting/own-message.ts'

/** An effect somebody holds now: only whoever has the newest `fence` may say how it went. */
export interface ClaimedEffect extends Effect {
  readonly fence: number
  readonly attempts: number
  /** It may have reached Intercom before: look for it there first. */
  readonly mayBeThere: boolean
  readonly plannedAt: Date
  /** Names of the conversation attributes the workspace has: only these can be written. Undefined until they are known. */
  readonly knownAttributes: readonly string[] | undefined
  /** Why this kind of effect is switched off in the workspace; undefined where it is not. */
  readonly switchedOff: string | undefined
  /** For a message to the customer: those Baton planned in this conversation, itself included, which are nobody's reply. Else empty. */
  readonly ownMessages: readonly OwnMessage[]
}

/** What there is to do next for a case. */
export type NextEffect =
  | { readonly next: 'claimed'; readonly effect: ClaimedEffect }
  /** Everything is settled. */
  | { readonly next: 'none' }
  /** Somebody else is at it. */
  | { readonly next: 'held' }
  /** Nothing before so many milliseconds. */
  | { readonly next: 'not-yet'; readonly waitMs: number }
  /** Intercom refuses the workspace's token: everything waits until it takes one again. */
  | { readonly next: 'parked' }

/** How an attempt went. */
export type Settlement =
  | { readonly state: 'sent'; readonly remoteId: string | undefined }
  | { readonly state: 'needs-human' | 'not-needed'; readonly why: string }
  | {
      readonly state: 'dead'
      readonly why: string
      /** What dies with it: this kind of effect in the whole workspace, or all that this conversation still waits for. */
      readonly with: 'nothing' | 'this-kind' | 'the-conversation'
    }
  | {
      readonly state: 'pending' | 'unknown'
      readonly why: string
      readonly waitMs: number
      /** False when nothing was even tried, so that it does not count as an attempt. */
      readonly counts: boolean
    }

/** The record of one case's effects: a row before it is a call. */
export interface EffectLedger {
  /** Takes the next unsettled effect, in order. */
  claimNext(): Promise<NextEffect>
  /** Holds on to a claim for another step; false when somebody newer has it. */
  stillHolds(claim: ClaimedEffect): Promise<boolean>
  /** Says how it went; `overtaken` when somebody newer holds it, whose word counts. */
  settle(claim: ClaimedEffect, settlement: Settlement): Promise<'settled' | 'overtaken'>
}

/** What Baton can do without where a workspace's plan lacks it. The rest is what it is there for: a person must hear. */
export const OPTIONAL_KINDS: readonly EffectKind[] = [
  'conversation-attributes',
  'tag',
  'ticket-link',
]
