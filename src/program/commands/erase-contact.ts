import { forget } from '../../store/forget.ts'
import { keptAbout } from '../../store/kept-about.ts'
import { type Command, done, refused } from './command.ts'
import { unknownWorkspace } from './known-workspace.ts'
import { removedWords } from './removed-words.ts'

/** Forgets one customer, and says what was removed. Without `--yes` it only says what would be. */
export const eraseContact: Command = {
  needs: ['WORKSPACE', 'CONTACT'],
  run: async ({ database }, { words: [workspaceId = '', id = ''], yes }) => {
    const unknown = await unknownWorkspace({ database }, workspaceId)
    if (unknown) return refused(unknown)
    const subject = { kind: 'contact', id } as const
    const kept = await keptAbout(database, workspaceId, subject)
    const counts = Object.entries(kept).map(([table, rows]) => [table, rows.length] as const)
    if (counts.length === 0) {
      return refused(`Nothing is kept about contact ${id} in workspace ${workspaceId}.`)
    }
    if (!yes) {
      const would = removedWords(Object.fromEntries(counts))
      return refused(
        `This would remove, for good:\n${would}\nNothing was removed. With --yes it is.`,
      )
    }
    const removed = await forget(database, workspaceId, subject)
    return done(
      `Contact ${id} is forgotten. Removed rows:\n${removedWords(removed)}\n` +
        'What Intercom itself keeps, and what stands in backups, is not touched by this.',
    )
  },
}
