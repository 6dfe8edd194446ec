import { purgeWorkspace as purge } from '../../store/purge-workspace.ts'
import { type Command, done, refused } from './command.ts'
import { unknownWorkspace } from './known-workspace.ts'
import { removedWords } from './removed-words.ts'

/** Removes everything of a workspace that was uninstalled, without waiting for the thirty days. */
export const purgeWorkspace: Command = {
  needs: ['WORKSPACE'],
  run: async ({ database, now }, { words: [workspaceId = ''], yes }) => {
    const unknown = await unknownWorkspace({ database }, workspaceId)
    if (unknown) return refused(unknown)
    if (!yes) {
      return refused(
        `This removes every case, note and setting of workspace ${workspaceId}, for good.\n` +
          'Nothing was removed. With --yes it is.',
      )
    }
    const answer = await purge(database, workspaceId, now())
    switch (answer.outcome) {
      case 'purged':
        return done(
          `Workspace ${workspaceId} is purged. Removed rows:\n${removedWords(answer.removed)}`,
        )
      case 'in-use':
        return refused(
          `Baton is installed in workspace ${workspaceId}. Only one where it was uninstalled, in Intercom, can be purged.`,
        )
      case 'too-early':
        return refused(
          `Workspace ${workspaceId} does not say since when it is uninstalled: not purged.`,
        )
      case 'unknown':
        return refused(`There is no workspace ${workspaceId} here.`)
    }
  },
}
