import { isBroken } from '#failpoint'
import type { EffectTroubleView } from '../../../../canvases/inbox/effect-trouble.ts'
import type { CardRecord } from '../../../domain/card-record.ts'
import { effectWords } from '../../../domain/effect-words.ts'

/** While a workspace is parked, everything waits: that is said before what went wrong with single things. */
const PARKED: EffectTroubleView = {
  what: 'Intercom refuses the access token',
  why: '',
  doThis: 'An admin has to install Baton again.',
}

/** What did not happen in Intercom, in words. */
export function showTroubles({ parked, troubles }: CardRecord): EffectTroubleView[] {
  if (isBroken('show-troubles')) return []
  return [
    ...(parked ? [PARKED] : []),
    ...troubles.map(({ kind, state, why }) => ({ ...effectWords(kind, state), why })),
  ]
}
