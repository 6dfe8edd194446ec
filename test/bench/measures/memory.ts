import { setTimeout as pause } from 'node:timers/promises'
import { putLoad } from '../load/put-load.ts'
import { lookAtCards } from '../look-at-cards.ts'
import { memoryOf } from '../memory-of.ts'
import { startWeb } from '../processes/web.ts'
import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const RATE = 300
const SECONDS = 20
const SAMPLE_EVERY_MS = 500
const SETTLED_AFTER_MS = 3_000

/** What a web process that has just started occupies before, during and after a stretch of cards, 300 a second. */
export async function memory(stage: Stage): Promise<Result[]> {
  const world = await stage.world(FEW_CASES)
  const web = stage.keep(await startWeb(world.ownerUrl))
  const before = memoryOf(web.pid)
  const samples: number[] = []
  const sampling = setInterval(() => samples.push(memoryOf(web.pid)), SAMPLE_EVERY_MS)
  const how = { way: 'open-loop', rate: RATE, seconds: SECONDS } as const
  await putLoad(lookAtCards(stage, { ...world, web }, how, 0))
  clearInterval(sampling)
  await pause(SETTLED_AFTER_MS)
  const after = memoryOf(web.pid)
  await web.stop()

  const half = Math.floor(samples.length / 2)
  const result = { name: 'memory', unit: 'MB', target: undefined } as const
  return [
    {
      name: 'memory',
      what: 'most in the second half of the load against the first half',
      value: Math.max(...samples.slice(half)) / Math.max(...samples.slice(0, half)),
      unit: 'ratio',
      target: undefined,
    },
    { ...result, what: 'web process before any request', value: before },
    {
      ...result,
      what: `web process, most during ${RATE} cards a second`,
      value: Math.max(...samples),
      target: { at: 'most', value: 200 },
    },
    { ...result, what: 'web process after the load', value: after },
  ]
}
