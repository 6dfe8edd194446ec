import { firstAnswer } from '../first-answer.ts'
import { putLoad } from '../load/put-load.ts'
import { countOthers } from '../load/tally.ts'
import { lookAtCards } from '../look-at-cards.ts'
import { percentile } from '../percentile.ts'
import { startBare } from '../processes/bare.ts'
import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const ROUNDS = 7
const ROUND_SECONDS = 2.5
const WARM_UP_SECONDS = 4
const CONNECTIONS = 24

/**
 * Cards opened as fast as they will go, in turns with a bare server that does the same without being
 * Baton. What the machine does meanwhile meets both, so the ratio of neighbours is what counts.
 */
export async function cardThroughput(stage: Stage): Promise<Result[]> {
  const name = 'card-throughput'
  const world = await stage.world(FEW_CASES)
  const how = { way: 'closed-loop', connections: CONNECTIONS, seconds: ROUND_SECONDS } as const
  const canvas = await firstAnswer(lookAtCards(stage, world, how, 0))
  const bare = stage.keep(await startBare(world.ownerUrl, canvas))
  const round = async (port: number, path: string, warmUpSeconds: number) => {
    const order = { ...lookAtCards(stage, world, how, warmUpSeconds), port, path }
    const tally = await putLoad(order)
    return {
      perSecond: tally.latenciesMs.length / tally.seconds,
      failed: countOthers(tally, 'case-card'),
    }
  }
  const rounds = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const warmUp = turn === 0 ? WARM_UP_SECONDS : 0.3
    const ours = await round(world.web.port, '/canvas/inbox/initialize', warmUp)
    const theirs = await round(bare.port, '/', warmUp)
    rounds.push({ ours, theirs })
  }
  await bare.stop()
  const median = (values: readonly number[]) => percentile(values, 50)
  const perSecond = { unit: 'requests/s', target: undefined, name } as const
  return [
    {
      name,
      what: 'opening a card, throughput against a bare Fastify',
      value: median(rounds.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond)),
      unit: 'ratio',
      target: { at: 'least', value: 0.7 },
    },
    { ...perSecond, what: 'Baton', value: median(rounds.map(({ ours }) => ours.perSecond)) },
    {
      ...perSecond,
      what: 'bare Fastify',
      value: median(rounds.map(({ theirs }) => theirs.perSecond)),
    },
    {
      name,
      what: 'answers that were not the card',
      value: rounds.reduce((sum, { ours, theirs }) => sum + ours.failed + theirs.failed, 0),
      unit: 'requests',
      target: { at: 'most', value: 0 },
    },
  ]
}
