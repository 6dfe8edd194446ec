import type { ClaimedEffect, EffectLedger, Settlement } from '../domain/effect-ledger.ts'
import type { Intercom } from '../intercom/client.ts'
import { deliverEffectsJob } from '../jobs/handlers/deliver-effects.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import { claimNextEffect } from '../store/claim-effect.ts'
import type { Database } from '../store/database.ts'
import { holdEffect, settleEffect } from '../store/effects.ts'
import { systemTime } from './system-time.ts'

/** What does the work in Intercom. `onSettled` hears how every attempt at an effect went. */
export function deliveringHandlers(
  database: Database,
  intercomOf: (workspaceId: string) => Promise<Intercom | undefined>,
  onSettled?: (effect: ClaimedEffect, settlement: Settlement) => void,
  now: () => Date = systemTime,
): Pick<JobHandlers, 'deliver-effects'> {
  return {
    'deliver-effects': (payload) =>
      deliverEffectsJob(
        {
          intercomOf,
          ledgerOf: (workspaceId, caseId) => openLedger(database, workspaceId, caseId),
          now,
          clockMs: () => performance.now(),
          wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          onSettled,
        },
        payload,
      ),
  }
}

/** The record of a case's effects in the database, each step a transaction of its own. */
function openLedger(database: Database, workspaceId: string, caseId: string): EffectLedger {
  return {
    claimNext: () =>
      database.withWorkspace(workspaceId, (db) => claimNextEffect(db, workspaceId, caseId)),
    stillHolds: (claim) =>
      database.withWorkspace(workspaceId, (db) => holdEffect(db, workspaceId, claim)),
    settle: (claim, settlement) =>
      database.withWorkspace(workspaceId, (db) => settleEffect(db, workspaceId, claim, settlement)),
  }
}
