import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import { forgetLease } from '../world/forget-lease.ts'
import { handOverAtLast, openForm, startConversation } from '../world/run.ts'

/** A killed worker's job runs again within so many milliseconds. Source: product, numbers. */
const RECOVERY_MS = 15_000

/** How often is looked, in milliseconds. */
const LOOK_MS = 100

/** A worker dies beside one that lives: its job is taken over within 15 seconds. */
export const workerRecovery: FaultClass = {
  name: 'worker-recovery',
  what: 'kill -9 of a worker beside another: its job runs again within 15 s',
  iterations: 1,
  control: ['heartbeat'],
  controlIterations: 1,
  act: async (run, iterations, control) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('web')
      const first = await world.running('worker')
      const second = await world.another('worker')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      world.plan.arm('after-claim')
      await handOverAtLast(run, conversation, form)
      await eventually('a worker is killed', () => world.plan.fired().length > 0)
      const killedAt = Date.now()
      if (control) await neverMissed(world.ask)
      await forgetLease(run)
      const again = async () => {
        const rows = await world.ask(
          `select 1 from jobs.job where name = 'deliver-effects' and retry_count > 0
             and (state = 'active' or state = 'completed')
             and data->>'caseId' in (select id::text from cases where conversation_id = $1 and workspace_id = $2)`,
          [conversation.id, conversation.workspaceId],
        )
        return rows.length > 0
      }
      while (Date.now() - killedAt < RECOVERY_MS && !(await again())) await sleep(LOOK_MS)
      if (!(await again()))
        run.violations.push('a killed worker’s job did not run again within 15 s')
      world.plan.clear()
      for (const worker of [first, second]) await worker.end('SIGKILL')
    }
  },
}

/** The queue's own protection is a column of each job: without it a dead worker is noticed a minute or two later. */
async function neverMissed(ask: (question: string) => Promise<object[]>): Promise<void> {
  await ask(`update jobs.job set heartbeat_seconds = null where state = 'active'`)
}
