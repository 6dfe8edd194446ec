import { failpoint, isBroken } from '#failpoint'
import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import type { DeliveryTools } from './deliver-effects.ts'
import { lookTwice } from './look-twice.ts'
import { CLAIMS_BEFORE_CATALOG, LEASE_MS, MAX_ATTEMPTS, retryMs } from './patience.ts'
import { settlementOf } from './settlement-of.ts'
import { stillNeeded } from './still-needed.ts'
import { awaitsCatalog, hasNothingToWrite, writeEffect } from './write-effect.ts'

/**
 * Makes one attempt at an effect that is held: what may have arrived is looked for, and is sent only when it
 * is surely not there. `overtaken` when somebody newer holds it: then nothing was sent.
 */
export async function performEffect(
  tools: DeliveryTools,
  effect: ClaimedEffect,
): Promise<Settlement | 'overtaken'> {
  if (effect.switchedOff !== undefined) {
    return { state: 'dead', why: effect.switchedOff, with: 'nothing' }
  }
  if (awaitsCatalog(effect)) return untilCatalog(effect)
  if (hasNothingToWrite(effect)) return { state: 'sent', remoteId: undefined }
  if (effect.mayBeThere && !isBroken('read-back')) {
    const sight = await lookTwice(tools, effect)
    if (sight === 'overtaken') return 'overtaken'
    if (sight !== 'absent') return giveUpAtLast(effect, sight)
  }
  const unsent = { ...effect, mayBeThere: false }
  const ended = await stillNeeded(tools, unsent)
  return ended ? giveUpAtLast(unsent, ended) : send(tools, unsent)
}

/** Counts for nothing, so the claims are counted, by the fence: nothing was tried, but nothing waits for ever. */
function untilCatalog({ fence, mayBeThere }: ClaimedEffect): Settlement {
  if (fence >= CLAIMS_BEFORE_CATALOG) return { state: 'dead', why: NEVER_READ, with: 'nothing' }
  const state = mayBeThere ? 'unknown' : 'pending'
  return { state, why: NOT_READ_YET, waitMs: retryMs(fence), counts: false }
}

const NOT_READ_YET = 'The conversation attributes of the workspace have not been read yet'

const NEVER_READ = 'Baton could not find out which conversation attributes the workspace has'

async function send(
  { ledger, intercom, now, clockMs }: DeliveryTools,
  effect: ClaimedEffect,
): Promise<Settlement | 'overtaken'> {
  const askedMs = clockMs()
  if (!isBroken('fencing') && !(await ledger.stillHolds(effect))) return 'overtaken'
  failpoint('before-call')
  let overtaken = false
  const mayStillSend = () => {
    overtaken = clockMs() - askedMs > LEASE_MS && !isBroken('fencing')
    return !overtaken
  }
  const written = await writeEffect(intercom, effect, mayStillSend)
  failpoint('after-call')
  if (overtaken) return 'overtaken'
  return giveUpAtLast(effect, settlementOf(effect, written, now().getTime()))
}

/** What cannot be settled in a bounded number of attempts is put in front of a person, never repeated for ever. */
function giveUpAtLast(effect: ClaimedEffect, settlement: Settlement): Settlement {
  if (effect.attempts < MAX_ATTEMPTS) return settlement
  const tried = `${settlement.state === 'sent' ? '' : settlement.why}. Tried ${effect.attempts} times`
  switch (settlement.state) {
    case 'unknown':
      return settlement.counts ? { state: 'needs-human', why: tried } : settlement
    case 'pending':
      return settlement.counts ? { state: 'dead', why: tried, with: 'nothing' } : settlement
    case 'sent':
    case 'dead':
    case 'needs-human':
    case 'not-needed':
      return settlement
  }
}
