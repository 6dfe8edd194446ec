import type { Db } from '../store/database.ts'
import { askForWhatIsLeft } from './ask-for-what-is-left.ts'
import type { AskWithin } from './desks.ts'

/** Asks for all that begins with an install: the first reading of the workspace, and looking for missed changes from then on. */
export async function askWhatFollowsAnInstall(
  db: Db,
  ask: AskWithin,
  workspaceId: string,
): Promise<void> {
  await ask(db, 'sync-directory', { workspaceId })
  await ask(db, 'sync-workspace', { workspaceId })
  await ask(db, 'keep-fresh', { workspaceId }, DAY_SECONDS)
  await ask(db, 'reconcile', { workspaceId })
  // What waited while Intercom refused the old token.
  await askForWhatIsLeft(db, ask, workspaceId)
}

/** What is seldom read is read again after so many seconds. */
export const DAY_SECONDS = 86_400
