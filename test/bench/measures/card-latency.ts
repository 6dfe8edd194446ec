import { putLoad } from '../load/put-load.ts'
import { countOthers } from '../load/tally.ts'
import { lookAtCards } from '../look-at-cards.ts'
import { percentile } from '../percentile.ts'
import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const RATE = 300
const SECONDS = 12
const WARM_UP_SECONDS = 4

/** How long a teammate waits for a card while 300 are opened every second. */
export async function cardLatency(stage: Stage): Promise<Result[]> {
  const how = { way: 'open-loop', rate: RATE, seconds: SECONDS } as const
  const tally = await putLoad(
    lookAtCards(stage, await stage.world(FEW_CASES), how, WARM_UP_SECONDS),
  )
  const latency = (percent: number, value: number): Result => ({
    name: 'card-latency',
    what: `opening a card, ${RATE} a second, p${percent}`,
    value: percentile(tally.latenciesMs, percent),
    unit: 'ms',
    target: { at: 'most', value },
  })
  return [
    latency(50, 5),
    latency(99, 50),
    {
      name: 'card-latency',
      what: 'answers that were not the card',
      value: countOthers(tally, 'case-card'),
      unit: 'requests',
      target: { at: 'most', value: 0 },
    },
  ]
}
