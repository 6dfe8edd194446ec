import { failpoint } from '#failpoint'
import type { ClaimedEffect, EffectLedger, Settlement } from '../domain/effect-ledger.ts'
import type { Intercom } from '../intercom/client.ts'
import { performEffect } from './perform-effect.ts'

/** What doing effects needs from outside. */
export interface DeliveryTools {
  readonly ledger: EffectLedger
  readonly intercom: Intercom
  readonly now: () => Date
  /** Milliseconds that go on while the process is stopped. */
  readonly clockMs: () => number
  readonly wait: (ms: number) => Promise<void>
  /** Hears of every attempt that was settled. */
  readonly onSettled?: ((effect: ClaimedEffect, settlement: Settlement) => void) | undefined
}

/** How far a case's effects have come. With `waitMs` there is more to do then. */
export type Delivery =
  | { readonly delivery: 'done' | 'parked' }
  /** Somebody else is at them. */
  | { readonly delivery: 'held' }
  | { readonly delivery: 'later'; readonly waitMs: number }

/**
 * Does what is still to be done outside for one case, in order, each as good as once: an effect that may
 * have arrived is looked for in the conversation before it is sent again. Stops at the first one that
 * cannot be settled now, so that nobody is assigned before the note is there. One that ended badly stops
 * nothing: a receiver who is assigned without a note still finds the case on the card.
 */
export async function deliverEffects(tools: DeliveryTools): Promise<Delivery> {
  for (;;) {
    failpoint('before-claim')
    const next = await tools.ledger.claimNext()
    switch (next.next) {
      case 'none':
        return { delivery: 'done' }
      case 'parked':
        return { delivery: 'parked' }
      case 'held':
        return { delivery: 'held' }
      case 'not-yet':
        return { delivery: 'later', waitMs: next.waitMs }
      case 'claimed': {
        failpoint('after-claim')
        const waitMs = await attempt(tools, next.effect)
        if (waitMs === 'overtaken') return { delivery: 'held' }
        if (waitMs !== undefined) return { delivery: 'later', waitMs }
      }
    }
  }
}

/** Undefined when the effect is settled for good; else how long to leave it alone. */
async function attempt(
  tools: DeliveryTools,
  effect: ClaimedEffect,
): Promise<number | undefined | 'overtaken'> {
  const settlement = await performEffect(tools, effect)
  if (settlement === 'overtaken') return 'overtaken'
  const settled = await tools.ledger.settle(effect, settlement)
  failpoint('after-settle')
  if (settled === 'overtaken') return 'overtaken'
  tools.onSettled?.(effect, settlement)
  return 'waitMs' in settlement ? settlement.waitMs : undefined
}
