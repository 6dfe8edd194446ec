import { openQueue } from '../../../src/jobs/job-queue.ts'
import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import type { Conversation, Run } from '../world/run.ts'
import { handedOver, passEstimates, STEPS, untilQuiet } from '../world/wait-life.ts'

/** What there is to do about a customer who waits: to tell them, to tell them again, to alert a person. */
const DONE = STEPS.slice(1)

/** Two jobs come to the same wait at the same moment: the second finds that the first has done it. */
export const twoWatchers: FaultClass = {
  name: 'two-watchers',
  what: 'two workers look after the same customer at the same moment',
  iterations: 6,
  control: ['case-lock'],
  controlIterations: 1,
  act: async (run, iterations, control) => {
    const { world } = run
    await world.running('web')
    await world.running('worker')
    const second = await world.another('worker')
    let conversation: Conversation | undefined
    for (let turn = 0; turn < iterations; turn += 1) {
      const step = turn % DONE.length
      if (step === 0) conversation = await handedOver(run, turn / DONE.length, control)
      if (!conversation) continue
      await bothAtOnce(run, conversation)
      conversation.telling = DONE[step]
      await untilQuiet(run, control)
    }
    await second.end('SIGKILL')
  },
}

/** Holds the case until two have found its wait and are about to decide or to write, and lets both go. */
async function bothAtOnce(run: Run, { workspaceId, id }: Conversation): Promise<void> {
  const { world } = run
  const holder = await world.connect()
  try {
    await holder.query('begin')
    const where = 'workspace_id = $1 and conversation_id = $2'
    await holder.query(`select 1 from cases where ${where} for update`, [workspaceId, id])
    const queue = await openQueue(world.cluster.urlOf(), 'to-ask', () => undefined)
    await queue.ask('watch-waits', { workspaceId }, undefined, LATER_S)
    await queue.stop()
    await passEstimates(run)
    await eventually('two are at the same wait', async () => {
      const held = await world.ask(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ~ '"cases"'`,
      )
      return held.length >= 2
    })
    await holder.query('commit')
  } finally {
    await holder.end()
  }
}

/** Both begin when the estimate passes, in seconds from now at the earliest. */
const LATER_S = 600
