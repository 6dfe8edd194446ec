import type { FaultClass } from '../fault-class.ts'
import { EFFECT_MOMENTS } from '../world/effect-moments.ts'
import { forgetWorker } from '../world/forget-worker.ts'
import { handOverAtLast, openForm, startConversation } from '../world/run.ts'
import { untilKilled } from '../world/until-killed.ts'

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
      world.plan.arm(EFFECT_MOMENTS[turn % EFFECT_MOMENTS.length] ?? '')
      await handOverAtLast(run, conversation, form)
      await untilKilled(run, worker)
      await forgetWorker(run)
    }
  },
}
