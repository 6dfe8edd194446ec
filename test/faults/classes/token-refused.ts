import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import { handOverAtLast, openForm, startConversation } from '../world/run.ts'

/** Intercom no longer takes the token: the workspace is parked where an admin sees it, and goes on once it is installed again. */
export const tokenRefused: FaultClass = {
  name: 'intercom-401',
  what: 'Intercom refuses the token; an admin installs again',
  iterations: 3,
  control: ['outcomes'],
  controlIterations: 1,
  act: async (run, iterations) => {
    const { world } = run
    await world.running('worker')
    await world.running('web')
    for (let turn = 0; turn < iterations; turn += 1) {
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      const { workspaceId, id } = conversation
      world.intercom.spoil(workspaceId, id, 'note', 'unauthorized')
      await handOverAtLast(run, conversation, form)
      await eventually('the workspace is parked, for an admin to see', async () => {
        const parked = await world.ask(
          `select 1 from workspaces where workspace_id = $1 and standing = 'parked' and standing_why <> ''`,
          [workspaceId],
        )
        return parked.length === 1
      })
      await world.reinstall()
    }
  },
}
