import type { FaultClass } from '../fault-class.ts'
import { EFFECT_MOMENTS } from '../world/effect-moments.ts'
import { forgetWorker } from '../world/forget-worker.ts'
import {
  type Conversation,
  handOverAtLast,
  openForm,
  type Run,
  startConversation,
} from '../world/run.ts'
import { untilKilled } from '../world/until-killed.ts'
import { passEstimates, STEPS, untilQuiet } from '../world/wait-life.ts'

/** Of the effects of a handoff the message to the customer comes after the note and two assignments. */
const MESSAGE_IS = 4

/** The worker dies at every step of telling a customer: of the handoff, twice that it takes longer, and of alerting a person. */
export const tellingKilled: FaultClass = {
  name: 'telling-killed',
  what: 'kill -9 of the worker at every step of telling a customer who has them, twice that it takes longer, and of alerting a person',
  // Every moment once; twenty are every moment of every message.
  iterations: 5,
  control: ['read-back'],
  controlIterations: 1,
  act: async (run, iterations, control) => {
    const { world } = run
    let conversation: Conversation | undefined
    for (let kill = 0; kill < iterations; kill += 1) {
      await world.running('web')
      const worker = await world.running('worker')
      const step = kill % STEPS.length
      const moment = EFFECT_MOMENTS[kill % EFFECT_MOMENTS.length] ?? ''
      if (step === 0) {
        conversation = await startConversation(run, kill / STEPS.length)
        const form = await openForm(run, conversation)
        world.plan.arm(moment, 'kill', MESSAGE_IS)
        await handOverAtLast(run, conversation, form)
      } else {
        world.plan.arm(moment)
        await passEstimates(run)
      }
      if (conversation) conversation.telling = STEPS[step]
      await untilKilled(run, worker)
      if (step === 0) await expectAtMessage(run)
      await forgetWorker(run)
      await world.running('worker')
      await untilQuiet(run, control)
      if (run.violations.length > 0) return
    }
  },
}

/** What the class says it does is seen to be so: all before the message is done, and nothing after it. */
async function expectAtMessage({ world, conversations }: Run): Promise<void> {
  const newest = conversations.at(-1)
  const effects = await world.ask<{ kind: string; state: string }>(
    `select plan->>'kind' as kind, state from effects
     where workspace_id = $1 and conversation_id = $2 order by created_at, position`,
    [newest?.workspaceId, newest?.id],
  )
  const place = effects.findIndex(({ kind }) => kind === 'customer-message')
  const isThere =
    effects.slice(0, place).every(({ state }) => state === 'sent') &&
    effects.slice(place + 1).every(({ state }) => state === 'pending')
  if (place < 0 || !isThere) throw new Error('The worker was not killed at the message')
}
