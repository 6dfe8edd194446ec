import { readyAfterRestore } from '../../store/after-restore.ts'
import { allWorkspaceIds } from '../../store/workspace-ids.ts'
import { type Command, done, refused } from './command.ts'

/**
 * Prepares a database that was restored from a backup, before Baton runs on it again: what it still had to do
 * in Intercom may have been done after the backup, so everything is looked for there before it is done. Run a
 * second time it does no harm.
 */
export const afterRestore: Command = {
  needs: [],
  run: async ({ database }, { yes }) => {
    const ids = await database.acrossWorkspaces(allWorkspaceIds)
    if (!yes) {
      return refused(
        `This prepares ${ids.length} workspaces for a restored database: what is still to be done in Intercom ` +
          'is looked for there first, case numbers go on a thousand higher, everybody is signed out of the console, ' +
          'and every API key ends.\n' +
          'Stop web and worker before. Nothing was done. With --yes it is.',
      )
    }
    for (const id of ids) await database.withWorkspace(id, readyAfterRestore)
    return done(
      `${ids.length} workspaces are ready. Start web and worker again.\n` +
        'Every API key has ended: have admins make new API keys. ' +
        'Not in the backup, so do it again: contacts that were erased after it was made.',
    )
  },
}
