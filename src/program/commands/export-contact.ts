import { keptAbout } from '../../store/kept-about.ts'
import { type Command, done, refused } from './command.ts'
import { unknownWorkspace } from './known-workspace.ts'
import { readable } from './readable.ts'

/** Hands out everything kept about one customer, as JSON: on standard output, or into a file. */
export const exportContact: Command = {
  needs: ['WORKSPACE', 'CONTACT'],
  run: async ({ database, now, writeFile }, { words: [workspaceId = '', id = ''], out }) => {
    const unknown = await unknownWorkspace({ database }, workspaceId)
    if (unknown) return refused(unknown)
    const kept = await keptAbout(database, workspaceId, { kind: 'contact', id })
    if (Object.keys(kept).length === 0) {
      return refused(`Nothing is kept about contact ${id} in workspace ${workspaceId}.`)
    }
    const whole = { exportedAt: now().toISOString(), workspace: workspaceId, contact: id, ...kept }
    const text = JSON.stringify(readable(whole), null, 2)
    if (out === undefined) return done(text)
    writeFile(out, `${text}\n`)
    return done(`Everything kept about contact ${id} is in ${out}`)
  },
}
