import { setTimeout as sleep } from 'node:timers/promises'
import type { SeenCard } from '../../program/simulated-card.ts'
import type { FaultClass } from '../fault-class.ts'
import {
  type Conversation,
  handOverAtLast,
  openFirstCard,
  openForm,
  pressed,
  type Run,
  startConversation,
  typedFor,
} from '../world/run.ts'

/** Intercom gives a card up after about so many milliseconds; Baton must have said something by then. */
const INTERCOM_WAITS_MS = 10_000

/** The trouble lasts longer than Intercom waits, in milliseconds. */
const TROUBLE_MS = 11_500

/** More submits than the web process has connections. */
const MORE_THAN_POOL = 14

/** Every connection of the pool waits for a lock; everybody still gets an answer in time. */
export const poolExhausted: FaultClass = {
  name: 'pool-exhausted',
  what: 'more submits than connections, all of them held up, while others open cards',
  iterations: 1,
  control: ['limits'],
  restart: true,
  act: (run, iterations) => locked(run, iterations, MORE_THAN_POOL),
}

/** A table is locked, as by a migration gone wrong; everybody gets an answer in time, and what was typed works afterwards. */
export const databaseLocked: FaultClass = {
  name: 'database-locked',
  what: 'the table of cases is locked for longer than Intercom waits',
  iterations: 1,
  control: ['limits'],
  restart: true,
  act: (run, iterations) => locked(run, iterations, 2),
}

/** Each way of every message to PostgreSQL takes this many milliseconds longer. */
const SLOW_MS = 120

/** The database is slow, and then says nothing at all; everybody gets an answer in time. */
export const databaseSlow: FaultClass = {
  name: 'database-slow',
  what: 'PostgreSQL answers slowly, and then not at all',
  iterations: 2,
  control: ['limits'],
  controlIterations: 1,
  restart: true,
  act: async (run, iterations) => {
    for (let turn = 0; turn < iterations; turn += 1) {
      const [form, conversation] = await ready(run, turn)
      run.world.databaseLine.delay(SLOW_MS)
      const slowly = await ready(run, turn + 1)
      await inTime(run, slowly[1], () =>
        slowly[0].press('check_and_hand_over', typedFor(slowly[1])),
      )
      run.world.databaseLine.stall()
      const answer = inTime(run, conversation, () =>
        form.press('check_and_hand_over', typedFor(conversation)),
      )
      await Promise.all([answer, sleep(TROUBLE_MS)])
      run.world.databaseLine.mend()
      await handOverAtLast(run, conversation, form)
      await handOverAtLast(run, slowly[1], slowly[0])
    }
  },
}

async function locked(run: Run, iterations: number, submits: number): Promise<void> {
  const { world } = run
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const forms: (readonly [SeenCard, Conversation])[] = []
    for (let turn = 0; turn < submits; turn += 1) forms.push(await ready(run, turn))
    const holder = await world.connect()
    await holder.query('begin')
    await holder.query('lock table cases in access exclusive mode')
    const answers = forms.map(([form, conversation]) =>
      inTime(run, conversation, () => form.press('check_and_hand_over', typedFor(conversation))),
    )
    const opened = forms
      .slice(0, 3)
      .map(([, conversation]) => inTime(run, conversation, () => openFirstCard(run, conversation)))
    await sleep(TROUBLE_MS)
    await holder.query('rollback')
    await holder.end()
    await Promise.all([...answers, ...opened])
    for (const [form, conversation] of forms) await handOverAtLast(run, conversation, form)
  }
}

async function ready(run: Run, turn: number): Promise<readonly [SeenCard, Conversation]> {
  await run.world.running('worker')
  await run.world.running('web')
  const conversation = await startConversation(run, turn)
  return [await openForm(run, conversation), conversation]
}

/** Whatever happens, a teammate is told something while Intercom still waits. */
async function inTime(
  run: Run,
  conversation: Conversation,
  press: () => Promise<SeenCard>,
): Promise<void> {
  const began = performance.now()
  const answer = await pressed(run, conversation, press)
  if (!answer || performance.now() - began > INTERCOM_WAITS_MS) {
    run.violations.push('nobody answered while Intercom was still waiting')
  }
}
