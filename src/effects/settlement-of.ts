import { isBroken } from '#failpoint'
import { type ClaimedEffect, OPTIONAL_KINDS, type Settlement } from '../domain/effect-ledger.ts'
import type { Refusal } from '../intercom/refusal.ts'
import type { WriteOutcome } from '../intercom/write.ts'
import { PARKING_MS, retryMs, settleMs } from './patience.ts'
import { seenThere } from './seen-there.ts'

/** What an answer to a write says about its effect. */
export function settlementOf(
  effect: ClaimedEffect,
  written: WriteOutcome,
  nowMs: number,
): Settlement {
  if (isBroken('outcomes')) return { state: 'sent', remoteId: undefined }
  switch (written.outcome) {
    case 'done':
      return {
        state: 'sent',
        remoteId: written.seen && seenThere(effect, written.seen)?.remoteId,
      }
    case 'refused':
      return refusedSettlement(effect, written.refusal)
    case 'not-sent':
      return {
        state: 'pending',
        why: written.why,
        waitMs: waitMs(written.until, nowMs) ?? retryMs(effect.attempts),
        counts: written.until === undefined,
      }
    case 'unknown':
      return {
        state: 'unknown',
        why: written.why,
        waitMs: settleMs(effect.attempts),
        counts: true,
      }
  }
}

/** What a no of Intercom's, to a write or to looking, says about an effect. */
export function refusedSettlement(effect: ClaimedEffect, { about, why }: Refusal): Settlement {
  switch (about) {
    case 'token': {
      const state = effect.mayBeThere ? 'unknown' : 'pending'
      return { state, why, waitMs: PARKING_MS, counts: false }
    }
    case 'plan': {
      const optional = OPTIONAL_KINDS.includes(effect.plan.kind)
      return { state: 'dead', why, with: optional ? 'this-kind' : 'nothing' }
    }
    case 'conversation':
      return { state: 'dead', why: GONE_WORDS, with: 'the-conversation' }
    case 'call':
      return { state: 'dead', why, with: 'nothing' }
  }
}

const GONE_WORDS = 'The conversation is gone from Intercom, or is a ticket that Baton may not see'

/** Milliseconds until a moment, at least a tick; undefined where there is none. */
export function waitMs(until: Date | undefined, nowMs: number): number | undefined {
  return until && Math.max(100, until.getTime() - nowMs)
}
