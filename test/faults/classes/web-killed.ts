import { setTimeout as sleep } from 'node:timers/promises'
import type { Program } from '../../program/process.ts'
import type { FaultClass } from '../fault-class.ts'
import {
  handOverAtLast,
  openForm,
  pressed,
  pressHandOver,
  type Run,
  startConversation,
} from '../world/run.ts'

/** The web process dies before what was pressed is committed: it never happened, and the same press works again. */
export const webKilledBeforeCommit: FaultClass = {
  name: 'web-killed-before-commit',
  what: 'kill -9 of web in the middle of a submit’s transaction, and just before its commit',
  iterations: 4,
  control: ['one-transaction'],
  controlIterations: 1,
  act: async (run, iterations) => {
    for (let turn = 0; turn < iterations; turn += 1) {
      await killedAt(run, turn, turn % 2 === 0 ? 'change-recorded' : 'submit-decided')
    }
  },
}

/** The web process dies when it is committed and not yet answered: the same press gets the first answer. */
export const webKilledAfterCommit: FaultClass = {
  name: 'web-killed-after-commit',
  what: 'kill -9 of web after the commit, before the answer',
  iterations: 4,
  control: ['answer-once'],
  controlIterations: 2,
  act: async (run, iterations) => {
    for (let turn = 0; turn < iterations; turn += 1) {
      if (turn % 2 === 0) await killedAt(run, turn, 'submit-committed')
      else await openedAndKilled(run, turn)
    }
  },
}

/** The web process dies right after the answer: what it said stays true. */
export const webKilledAfterReply: FaultClass = {
  name: 'web-killed-after-reply',
  what: 'kill -9 of web the moment its answer arrived',
  iterations: 4,
  control: ['commit'],
  controlIterations: 3,
  act: async (run, iterations) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('worker')
      await world.running('web')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      world.databaseLine.delay(SLOW_LINE_MS)
      await pressHandOver(run, conversation, form)
      await world.end('web', 'SIGKILL')
      world.databaseLine.mend()
      await world.running('web')
      await handOverAtLast(run, conversation, form)
    }
  },
}

/** A commit is on its way this much longer, in milliseconds: whoever answers before it is kept loses it. */
const SLOW_LINE_MS = 100

async function killedAt(run: Run, turn: number, place: string): Promise<void> {
  const { world } = run
  await world.running('worker')
  const web = await world.running('web')
  const conversation = await startConversation(run, turn)
  const form = await openForm(run, conversation)
  world.plan.arm(place)
  const answer = await pressHandOver(run, conversation, form)
  if (answer) run.violations.push('a killed web process answered')
  await gone(run, web)
  await handOverAtLast(run, conversation, form)
}

async function openedAndKilled(run: Run, turn: number): Promise<void> {
  const { world } = run
  await world.running('worker')
  const web = await world.running('web')
  const conversation = await startConversation(run, turn)
  const form = await openForm(run, conversation)
  const card = await form.press('cancel')
  world.plan.arm('submit-committed')
  const open = () => pressed(run, conversation, () => card.press('open_case'))
  await open()
  await gone(run, web)
  const answer = await open()
  if (answer) conversation.acknowledged.add('case')
  if (!answer?.words.includes('is open.')) {
    run.violations.push('a repeated press did not get the first answer')
  }
}

/** The place was come by and the process died there; another one is up. */
async function gone({ world, violations }: Run, web: Program): Promise<void> {
  const ended = await Promise.race([web.ended, sleep(DIES_MS)])
  if (!ended) violations.push('the web process never came to the place where it was to die')
  world.plan.clear()
  await world.running('web')
}

/** A process that comes by the place at all has died there within so many milliseconds. */
const DIES_MS = 10_000
