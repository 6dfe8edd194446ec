import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import { type Conversation, openForm, type Run, startConversation } from '../world/run.ts'
import { deliver, timesKept, webhookAbout } from '../world/webhook.ts'

/** Copies of one notification, some at the same moment and some later. */
const COPIES = 5

/** Notifications on their way when the process is killed. */
const ON_THE_WAY = 25

/** With a line this slow, in milliseconds each way, keeping a notification takes longer than acknowledging it. */
const SLOW_LINE_MS = 30

/** The same where a process is killed in between: on a busy machine a kill comes late. In milliseconds each way. */
const VERY_SLOW_LINE_MS = 300

/** Where it dies: the moment it has acknowledged the first one, before anything is kept, and before anything is acknowledged. */
const PLACES = [undefined, 'webhook-arrived', 'webhook-kept']

/** Duplicates and replays: kept once. */
export const webhooksRepeated: FaultClass = {
  name: 'webhooks-repeated',
  what: 'the same webhook several times, at the same moment and again later',
  iterations: 10,
  control: ['dedupe'],
  controlIterations: 1,
  act: async (run, iterations) => {
    await run.world.running('worker')
    await run.world.running('web')
    const conversation = await startConversation(run, 0)
    await openForm(run, conversation)
    for (let turn = 0; turn < iterations; turn += 1) {
      const webhook = webhookAbout(conversation)
      const before = await timesKept(run.world)
      await Promise.all(Array.from({ length: COPIES }, () => deliver(run.world, webhook)))
      await sleep(SLOW_LINE_MS)
      await deliver(run.world, webhook)
      const times = (await timesKept(run.world)) - before
      if (times !== 1) run.violations.push(`a repeated webhook was kept ${times} times`)
    }
  },
}

/** The web process dies while webhooks come in: what it acknowledged is kept, and is acted on. */
export const webhooksWebKilled: FaultClass = {
  name: 'webhooks-web-killed',
  what: 'kill -9 of web while webhooks come in, before and after they are kept',
  iterations: 3,
  control: ['keep-first'],
  controlIterations: 3,
  act: async (run, iterations) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('worker')
      const web = await world.running('web')
      const conversation = await startConversation(run, turn)
      await openForm(run, conversation)
      const webhooks = Array.from({ length: ON_THE_WAY }, () => webhookAbout(conversation))
      world.databaseLine.delay(VERY_SLOW_LINE_MS)
      const place = PLACES[turn % PLACES.length]
      if (place) world.plan.arm(place)
      const answers = webhooks.map((webhook) => deliver(world, webhook))
      await Promise.race(answers)
      await web.end('SIGKILL')
      const acknowledged = await Promise.all(answers)
      world.databaseLine.mend()
      await world.running('web')
      for (const [index, webhook] of webhooks.entries()) {
        if (acknowledged[index] && (await timesKept(world, webhook)) !== 1) {
          run.violations.push('an acknowledged webhook is lost')
        }
      }
    }
  },
}

/** An older reading of a conversation arrives after a newer one: the newer one stays. */
export const webhooksOutOfOrder: FaultClass = {
  name: 'webhooks-out-of-order',
  what: 'a webhook’s reading is overtaken by the next one’s, and arrives late',
  iterations: 3,
  control: ['newest-wins'],
  controlIterations: 2,
  act: async (run, iterations) => {
    await run.world.running('worker')
    await run.world.running('web')
    for (let turn = 0; turn < iterations; turn += 1) await overtaken(run, turn)
  },
}

/** Intercom counts whole seconds: two changes are surely told apart after so many milliseconds. */
const SECOND_MS = 1_100

/** By then, in milliseconds, a reading that was let go has been kept or refused. */
const LATE_MS = 3_000

async function overtaken(run: Run, turn: number): Promise<void> {
  const { world } = run
  const conversation = await startConversation(run, turn)
  await openForm(run, conversation)
  await sleep(SECOND_MS)
  const letGo = world.intercom.holdRead(conversation.workspaceId, conversation.id)
  await deliver(world, webhookAbout(conversation))
  await sleep(SECOND_MS)
  await world.intercom
    .at(conversation.workspaceId)
    .control(`/conversations/${conversation.id}/replies`, {
      as: 'customer',
      body: NEWEST_WORDS,
    })
  await eventually('the newest words are read', () => showsNewest(run, conversation))
  letGo()
  await sleep(LATE_MS)
  if (!(await showsNewest(run, conversation))) {
    run.violations.push('an older reading replaced a newer one')
  }
}

const NEWEST_WORDS = 'It is the newest thing I have to say.'

async function showsNewest({ world }: Run, { workspaceId, id }: Conversation): Promise<boolean> {
  const rows = await world.ask(
    `select 1 from conversations where workspace_id = $1 and conversation_id = $2 and transcript::text like $3`,
    [workspaceId, id, `%${NEWEST_WORDS}%`],
  )
  return rows.length === 1
}
