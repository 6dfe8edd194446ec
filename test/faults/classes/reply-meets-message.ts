import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../program/eventually.ts'
import type { Telling } from '../checks/told.ts'
import type { FaultClass } from '../fault-class.ts'
import {
  type Conversation,
  handOverAtLast,
  openForm,
  type Run,
  startConversation,
} from '../world/run.ts'
import { handedOver, passEstimates, untilQuiet } from '../world/wait-life.ts'
import { wake } from '../world/wake.ts'
import { PEOPLE } from '../world/workspaces.ts'

/** The reply of a turn at any moment comes so many milliseconds later than that of the turn before. */
const MOMENTS_APART_MS = 350

/** From the end of an estimate to the message it takes no longer than about so many milliseconds. */
const ON_ITS_WAY_MS = 1_700

const toldOnce: Telling = { least: 1, most: 1, alerts: 0 }
const toldOnceOrTwice: Telling = { least: 1, most: 2, alerts: 0 }
const untold: Telling = { least: 0, most: 0, alerts: 0 }

/** When the receiver replies, and what their customer may hear of us all the same. */
const TURNS: readonly ((run: Run, turn: number, control: boolean) => Promise<Conversation>)[] = [
  // When the message about the handoff is planned and nobody has looked yet.
  async (run, turn) => {
    const conversation = await startConversation(run, turn)
    const form = await openForm(run, conversation)
    await beforeTheLook(run, conversation, () => handOverAtLast(run, conversation, form))
    return counted(conversation, untold)
  },
  // The same with the message that it takes longer.
  async (run, turn, control) => {
    const conversation = await handedOver(run, turn, control)
    await beforeTheLook(run, conversation, () => passEstimates(run))
    return counted(conversation, toldOnce)
  },
  // When somebody has looked and the answer is on its way: nobody could know.
  async (run, turn, control) => {
    const conversation = await handedOver(run, turn, control)
    const { ledger, holdRead } = run.world.intercom
    const before = ledger.talk.length
    const letGo = holdRead(conversation.workspaceId, conversation.id)
    await passEstimates(run)
    const looked = () =>
      ledger.talk
        .slice(before)
        .some(
          ({ what, conversationId, workspaceId }) =>
            what === 'look' &&
            conversationId === conversation.id &&
            workspaceId === conversation.workspaceId,
        )
    await eventually('somebody looks before they tell', looked)
    await reply(run, conversation)
    letGo()
    return counted(conversation, toldOnceOrTwice)
  },
  // At any moment.
  async (run, turn, control) => {
    const conversation = await handedOver(run, turn, control)
    await passEstimates(run)
    await sleep((turn * MOMENTS_APART_MS) % ON_ITS_WAY_MS)
    await reply(run, conversation)
    return counted(conversation, toldOnceOrTwice)
  },
]

/** The receiver writes to the customer at the moment Baton is about to: nothing follows a reply that could be seen. */
export const replyMeetsMessage: FaultClass = {
  name: 'reply-meets-message',
  what: 'the receiver replies while a message to the customer is planned, while somebody looks whether it is needed, and at any moment',
  iterations: 8,
  control: ['look-before-telling'],
  controlIterations: 2,
  act: async (run, iterations, control) => {
    await run.world.running('web')
    await run.world.running('worker')
    for (let turn = 0; turn < iterations; turn += 1) {
      const conversation = await TURNS[turn % TURNS.length]?.(run, turn, control)
      if (!conversation) continue
      await untilQuiet(run, control)
      await eventually('the reply ends the wait', () => isAnswered(run, conversation))
    }
    // Who has a reply is not written to when the time that they were told has passed.
    await passEstimates(run)
    await untilQuiet(run, control)
  },
}

/** The worker holds the first effect and is stopped there; the receiver replies; it goes on. */
async function beforeTheLook(
  run: Run,
  conversation: Conversation,
  begin: () => Promise<void>,
): Promise<void> {
  const { world } = run
  const worker = await world.running('worker')
  world.plan.arm('after-claim', 'stop')
  await begin()
  await eventually('the worker is stopped', () => world.plan.fired().length > 0)
  await reply(run, conversation)
  await wake(world.plan, worker.pid)
  world.plan.clear()
}

const reply = ({ world }: Run, { workspaceId, id }: Conversation) =>
  world.intercom.reply(workspaceId, id, PEOPLE.mia)

function counted(conversation: Conversation, telling: Telling): Conversation {
  conversation.telling = telling
  return conversation
}

async function isAnswered({ world }: Run, { workspaceId, id }: Conversation): Promise<boolean> {
  const rows = await world.ask(
    `select 1 from waits where workspace_id = $1 and conversation_id = $2 and state = 'answered'`,
    [workspaceId, id],
  )
  return rows.length === 1
}
