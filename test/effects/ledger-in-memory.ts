import type { EffectState } from '../../src/domain/effect.ts'
import type { ClaimedEffect, EffectLedger } from '../../src/domain/effect-ledger.ts'

/** An effect as the ledger in memory keeps it. */
export interface Row {
  readonly effect: Omit<ClaimedEffect, 'fence' | 'attempts' | 'mayBeThere'>
  state: EffectState
  fence: number
  attempts: number
  claimedAtMs: number
  notBeforeMs: number
  why?: string | undefined
  remoteId?: string | undefined
}

/** A claim is over after this, as in the store, in milliseconds. */
const CLAIM_MS = 25_000

/** A ledger as the store keeps it, in memory and by a clock of the test's own. */
export function ledgerInMemory(rows: Row[], nowMs: () => number): EffectLedger {
  const held = ({ id, fence }: ClaimedEffect) =>
    rows.find((row) => row.effect.id === id && row.fence === fence && row.state === 'sending')
  return {
    claimNext: async () => {
      const row = rows.find(({ state }) => ['pending', 'sending', 'unknown'].includes(state))
      if (!row) return { next: 'none' }
      if (row.state === 'sending' && nowMs() - row.claimedAtMs < CLAIM_MS) return { next: 'held' }
      const waitMs = row.notBeforeMs - nowMs()
      if (row.state !== 'sending' && waitMs > 0) return { next: 'not-yet', waitMs }
      const mayBeThere = row.state !== 'pending'
      row.state = 'sending'
      row.fence += 1
      row.attempts += 1
      row.claimedAtMs = nowMs()
      const { fence, attempts } = row
      return { next: 'claimed', effect: { ...row.effect, fence, attempts, mayBeThere } }
    },
    stillHolds: async (claim) => {
      const row = held(claim)
      if (row) row.claimedAtMs = nowMs()
      return row !== undefined
    },
    settle: async (claim, settlement) => {
      const row = held(claim)
      if (!row) return 'overtaken'
      row.state = settlement.state
      switch (settlement.state) {
        case 'sent':
          row.remoteId = settlement.remoteId
          break
        case 'pending':
        case 'unknown':
          row.notBeforeMs = nowMs() + settlement.waitMs
          if (!settlement.counts) row.attempts -= 1
          row.why = settlement.why
          break
        case 'dead':
        case 'needs-human':
        case 'not-needed':
          row.why = settlement.why
      }
      return 'settled'
    },
  }
}
