import type { Db } from '../store/database.ts'
import { unsettledCases } from '../store/unsettled-cases.ts'
import type { AskWithin } from './desks.ts'

/** Asks for all that is still to be done in a workspace's Intercom, whatever became of the jobs that were to do it. */
export async function askForWhatIsLeft(db: Db, ask: AskWithin, workspaceId: string): Promise<void> {
  for (const caseId of await unsettledCases(db, workspaceId)) {
    await ask(db, 'deliver-effects', { workspaceId, caseId })
  }
  await ask(db, 'watch-waits', { workspaceId })
}
