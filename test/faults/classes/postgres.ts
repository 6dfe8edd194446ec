import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../program/eventually.ts'
import type { FaultClass } from '../fault-class.ts'
import {
  handOverAtLast,
  openForm,
  pressed,
  pressHandOver,
  startConversation,
} from '../world/run.ts'

/** With a line this slow, in milliseconds each way, a commit is still on its way when a hasty process answers. */
const SLOW_LINE_MS = 100

/** Milliseconds between the press and the end of PostgreSQL: sometimes before the commit, sometimes after the answer. */
const STOPS_AFTER_MS = [500, 1_200, 2_000, 2_800]

/** PostgreSQL is stopped at once and recovers from its log: what was answered is there. */
export const postgresStopped: FaultClass = {
  name: 'postgres-stopped',
  what: 'immediate stop of PostgreSQL during and right after a submit, then its recovery',
  iterations: 4,
  control: ['commit'],
  controlIterations: 1,
  act: async (run, iterations, control) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('worker')
      await world.running('web')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      world.databaseLine.delay(SLOW_LINE_MS)
      const answer = pressHandOver(run, conversation, form)
      // The control stops it the moment an answer is there: that is when haste shows.
      if (control) await answer
      else await sleep(STOPS_AFTER_MS[turn % STOPS_AFTER_MS.length])
      const { pid } = world.cluster
      process.kill(pid, 'SIGQUIT')
      await answer
      world.databaseLine.mend()
      await eventually('PostgreSQL is back', async () => {
        const back = world.cluster.pid !== pid && (await world.ask('select 1').catch(() => []))
        return back && back.length > 0
      })
      if (!control) await handOverAtLast(run, conversation, form)
    }
  },
}

/** The connection breaks when the commit has gone out and its answer has not come back: pressing again says what happened. */
export const ambiguousCommit: FaultClass = {
  name: 'ambiguous-commit',
  what: 'the connection to PostgreSQL is cut right after the commit was sent',
  iterations: 4,
  control: ['answer-once'],
  controlIterations: 1,
  act: async (run, iterations) => {
    const { world } = run
    for (let turn = 0; turn < iterations; turn += 1) {
      await world.running('worker')
      await world.running('web')
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      if (turn % 2 === 1) {
        world.databaseLine.resetAfter('commit\0')
        const answer = await pressHandOver(run, conversation, form)
        if (answer) run.violations.push('a submit whose commit was cut off was answered as done')
        await handOverAtLast(run, conversation, form)
      } else {
        const card = await form.press('cancel')
        world.databaseLine.resetAfter('commit\0')
        const open = () => pressed(run, conversation, () => card.press('open_case'))
        await open()
        const again = await open()
        if (again) conversation.acknowledged.add('case')
        if (!again?.words.includes('is open.')) {
          run.violations.push('a repeated press did not get the first answer')
        }
      }
    }
  },
}
