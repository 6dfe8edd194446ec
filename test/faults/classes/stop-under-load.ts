import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultClass } from '../fault-class.ts'
import { handOverAtLast, openForm, pressHandOver, startConversation } from '../world/run.ts'

/** Submits under way when the process is told to stop. */
const AT_ONCE = 5

/** With a line this slow, in milliseconds each way, a submit lasts long enough to be caught in the middle. */
const SLOW_LINE_MS = 40

/** By then, in milliseconds, every submit has arrived and none is answered. */
const ARRIVED_MS = 150

/** An operator stops the web process under load: what it has accepted it still answers, and it ends with 0. */
export const stopUnderLoad: FaultClass = {
  name: 'sigterm-under-load',
  what: 'SIGTERM of web with submits under way, and of the worker with effects under way',
  iterations: 3,
  control: ['drain'],
  controlIterations: 1,
  act: async (run, iterations) => {
    const { world } = run
    for (let iteration = 0; iteration < iterations; iteration += 1) {
      const worker = await world.running('worker')
      const web = await world.running('web')
      const ready = []
      for (let turn = 0; turn < AT_ONCE; turn += 1) {
        const conversation = await startConversation(run, turn)
        ready.push({ conversation, form: await openForm(run, conversation) })
      }
      world.databaseLine.delay(SLOW_LINE_MS)
      const answers = ready.map(({ conversation, form }) => pressHandOver(run, conversation, form))
      await sleep(ARRIVED_MS)
      const ends = await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')])
      for (const answer of await Promise.all(answers)) {
        if (!answer) run.violations.push('a submit that had arrived was not answered')
      }
      for (const { code } of ends) {
        if (code !== 0) run.violations.push(`a process that was told to stop ended with ${code}`)
      }
      world.databaseLine.mend()
      await world.running('web')
      await world.running('worker')
      for (const { conversation, form } of ready) await handOverAtLast(run, conversation, form)
    }
  },
}
