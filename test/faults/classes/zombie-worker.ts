import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import { forgetWorker } from '../world/forget-worker.ts'
import { handOverAtLast, openForm, type Run, startConversation } from '../world/run.ts'
import { wake } from '../world/wake.ts'

/** Where it falls asleep: before it asks whether it still holds the effect, and right after. */
const MOMENTS = ['after-claim', 'before-call']

/** The queue takes a silent worker for dead after ten seconds; then another one does its work. */
const TAKEN_OVER_MS = 60_000

/** A worker that wakes up does what it was about to do within so many milliseconds. */
const AWAKE_MS = 3_000

/** A worker is stopped past its lease and wakes up when another has done its work: it does nothing more. */
export const zombieWorker: FaultClass = {
  name: 'zombie-worker',
  what: 'SIGSTOP of a worker that holds an effect, past its lease, then SIGCONT',
  iterations: 2,
  control: ['fencing'],
  controlIterations: 1,
  act: async (run, iterations) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('web')
      const zombie = await world.running('worker')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      world.plan.arm(MOMENTS[turn % MOMENTS.length] ?? '', 'stop')
      await handOverAtLast(run, conversation, form)
      await eventually('the worker is stopped', () => world.plan.fired().length > 0)
      world.plan.clear()
      await forgetWorker(run)
      const heir = await world.another('worker')
      await eventually('another worker takes over', () => noteIsPosted(run), TAKEN_OVER_MS)
      await wake(world.plan, zombie.pid)
      await sleep(AWAKE_MS)
      await heir.end('SIGKILL')
    }
  },
}

/** The newest conversation of the run has its note. */
function noteIsPosted({ world, conversations }: Run): boolean {
  const newest = conversations.at(-1)
  return world.intercom.ledger.writes.some(
    ({ workspaceId, conversationId, artefact }) =>
      workspaceId === newest?.workspaceId &&
      conversationId === newest.id &&
      artefact.kind === 'note',
  )
}
