import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import { forgetWorker } from '../world/forget-worker.ts'
import { handOverAtLast, openForm, startConversation } from '../world/run.ts'

/** Moments of an effect, the most dangerous first: Intercom has done it and nobody has written it down. */
const MOMENTS = ['after-call', 'before-call', 'after-claim', 'before-claim', 'after-settle']

/** A worker comes to an effect within so many milliseconds. */
const COMES_MS = 20_000

/** The worker dies at every step of an effect; the next one looks before it does anything again. */
export const workerKilled: FaultClass = {
  name: 'worker-killed',
  what: 'kill -9 of the worker at every step of an effect: before and after the claim, the call and the settling',
  iterations: 5,
  control: ['read-back'],
  controlIterations: 1,
  act: async (run, iterations) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('web')
      const worker = await world.running('worker')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      world.plan.arm(MOMENTS[turn % MOMENTS.length] ?? '')
      await handOverAtLast(run, conversation, form)
      await eventually('the worker is killed', () => world.plan.fired().length > 0, COMES_MS)
      await worker.ended
      world.plan.clear()
      await forgetWorker(run)
    }
  },
}
