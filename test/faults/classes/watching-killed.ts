import type { FaultClass } from '../fault-class.ts'
import { forgetWorker } from '../world/forget-worker.ts'
import type { Conversation } from '../world/run.ts'
import { untilKilled } from '../world/until-killed.ts'
import { handedOver, passEstimates, STEPS, untilQuiet } from '../world/wait-life.ts'

/** Moments of looking after a wait, the most dangerous first: decided and not committed, not decided, and committed. */
const MOMENTS = ['change-recorded', 'wait-found', 'wait-looked-after']

/** What there is to do about a customer who waits: to tell them, to tell them again, to alert a person. */
const DONE = STEPS.slice(1)

/** What is switched off for the negative control. */
const CONTROL = ['one-transaction']

/** The worker dies at every step of watching a wait: the next one does what is left, and nothing again. */
export const watchingKilled: FaultClass = {
  name: 'watching-killed',
  what: 'kill -9 of the worker at every step of looking after a customer who waits too long: before the decision, before its commit and after it',
  // Every moment twice; nine are every moment of each of the three things to do.
  iterations: 6,
  control: CONTROL,
  controlIterations: 1,
  act: async (run, iterations, control) => {
    const { world } = run
    let conversation: Conversation | undefined
    for (let kill = 0; kill < iterations; kill += 1) {
      await world.running('web')
      const worker = await world.running('worker')
      const life = Math.floor(kill / DONE.length)
      const step = kill % DONE.length
      // A handoff needs the same protection: it is broken for the watching alone.
      if (control) world.plan.breakOnly([])
      if (step === 0) conversation = await handedOver(run, life, control)
      if (control) world.plan.breakOnly(CONTROL)
      world.plan.arm(MOMENTS[(life + step) % MOMENTS.length] ?? '')
      await passEstimates(run)
      if (conversation) conversation.telling = DONE[step]
      await untilKilled(run, worker)
      await forgetWorker(run)
      await world.running('worker')
      await untilQuiet(run, control)
      if (run.violations.length > 0) return
    }
    // Who was written to twice, and whose person here knows, hears nothing more.
    await passEstimates(run)
    await untilQuiet(run, control)
  },
}
