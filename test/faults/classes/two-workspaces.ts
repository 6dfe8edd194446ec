import type { FaultClass } from '../fault-class.ts'
import { type Conversation, handOverAtLast, openForm, startTwins } from '../world/run.ts'

/** Two workspaces whose conversations have the same ids work side by side: neither sees a word of the other. */
export const twoWorkspaces: FaultClass = {
  name: 'two-workspaces',
  what: 'the same conversation ids in two workspaces, handed over at the same time',
  iterations: 4,
  control: ['isolation'],
  controlIterations: 2,
  act: async (run, iterations) => {
    await run.world.running('worker')
    await run.world.running('web')
    const twins: Conversation[] = []
    for (let turn = 0; turn < iterations; turn += 1) twins.push(...(await startTwins(run, turn)))
    await Promise.all(
      twins.map(async (conversation) => {
        const form = await openForm(run, conversation)
        await handOverAtLast(run, conversation, form)
      }),
    )
  },
}
