import { putLoad } from '../load/put-load.ts'
import { countOthers } from '../load/tally.ts'
import { DIFFERENT_CARDS, lookAtCards } from '../look-at-cards.ts'
import { percentile } from '../percentile.ts'
import type { Result } from '../result.ts'
import type { Stage, World } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const ROUNDS = 6
const ROUND_SECONDS = 2
const WARM_UP_SECONDS = 3
const CONNECTIONS = 24
const RATE = 200

/** Enough for every card of a round to have been opened once: people come back to the cases they work on. */
const OPENED_BEFORE_SECONDS = DIFFERENT_CARDS / RATE

/** One workspace in one round. */
interface Round {
  readonly perSecond: number
  /** Median latency, in milliseconds. */
  readonly p50: number
}

interface Pair {
  readonly few: Round
  readonly many: Round
}

/**
 * What a card costs in a workspace with a million cases, against one with a thousand: in turns, each
 * round with other cases drawn from all.
 */
export async function cardScale(stage: Stage): Promise<Result[]> {
  const few = await stage.world(FEW_CASES)
  const many = await stage.world({ lookedAt: stage.manyCases, toHandOver: 0 })
  let failed = 0
  const round = async (world: World, warmUpSeconds: number): Promise<Round> => {
    const fast = { way: 'closed-loop', connections: CONNECTIONS, seconds: ROUND_SECONDS } as const
    const steady = { way: 'open-loop', rate: RATE, seconds: ROUND_SECONDS } as const
    const full = await putLoad(lookAtCards(stage, world, fast, warmUpSeconds))
    const calm = await putLoad(lookAtCards(stage, world, steady, OPENED_BEFORE_SECONDS))
    failed += countOthers(full, 'case-card') + countOthers(calm, 'case-card')
    return {
      perSecond: full.latenciesMs.length / full.seconds,
      p50: percentile(calm.latenciesMs, 50),
    }
  }
  const rounds: Pair[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const warmUp = turn === 0 ? WARM_UP_SECONDS : 0.3
    rounds.push({ few: await round(few, warmUp), many: await round(many, warmUp) })
  }
  await many.web.stop()
  const ofAll = (value: (pair: Pair) => number) => percentile(rounds.map(value), 50)
  const cases = `${stage.manyCases.toLocaleString('en')} cases against ${few.size.lookedAt.toLocaleString('en')}`
  const name = 'card-scale'
  return [
    {
      name,
      what: `opening a card, throughput, ${cases}`,
      value: ofAll(({ few: a, many: b }) => b.perSecond / a.perSecond),
      unit: 'ratio',
      target: { at: 'least', value: 0.8 },
    },
    {
      name,
      what: `opening a card, p50 at ${RATE} a second, ${cases}`,
      value: ofAll(({ few: a, many: b }) => b.p50 / a.p50),
      unit: 'ratio',
      target: { at: 'most', value: 1.2 },
    },
    {
      name,
      what: 'answers that were not the card',
      value: failed,
      unit: 'requests',
      target: { at: 'most', value: 0 },
    },
  ]
}
