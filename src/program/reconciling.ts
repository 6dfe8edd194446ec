import { type ReconcileTools, reconcileJob } from '../jobs/handlers/reconcile.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Database } from '../store/database.ts'
import { moveReconciledTo, reconciliation, unreadAmong } from '../store/reconciliation.ts'
import type { AskWithin } from './desks.ts'
import { systemTime } from './system-time.ts'

/** Looks for changes nobody told us of, wired to the store, to Intercom's search and to its word on a token. */
export function reconcilingHandlers(
  database: Database,
  intercomOf: ReconcileTools['intercomOf'],
  tryToken: ReconcileTools['tryToken'],
  ask: AskWithin,
  warn: (words: string) => void,
  now: () => Date = systemTime,
): Pick<JobHandlers, 'reconcile'> {
  const tools: ReconcileTools = {
    intercomOf,
    tryToken,
    warn,
    now,
    reconciliation: (workspaceId) =>
      database.withWorkspace(workspaceId, (db) => reconciliation(db, workspaceId)),
    unread: (workspaceId, changed) =>
      database.withWorkspace(workspaceId, (db) => unreadAmong(db, workspaceId, changed)),
    askForReading: (workspaceId, conversationIds) =>
      database.withWorkspace(workspaceId, async (db) => {
        for (const conversationId of conversationIds) {
          await ask(db, 'read-conversation', { workspaceId, conversationId })
        }
      }),
    moveTo: (workspaceId, at) =>
      database.withWorkspace(workspaceId, (db) => moveReconciledTo(db, workspaceId, at)),
    again: (workspaceId, afterSeconds) =>
      database.withWorkspace(workspaceId, (db) =>
        ask(db, 'reconcile', { workspaceId }, afterSeconds),
      ),
  }
  return { reconcile: (payload) => reconcileJob(tools, payload) }
}
