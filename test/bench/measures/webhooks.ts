import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type LoadOrder, putLoad } from '../load/put-load.ts'
import { countOthers, type Tally } from '../load/tally.ts'
import { percentile } from '../percentile.ts'
import { startBareInsert } from '../processes/bare-insert.ts'
import { CLIENT_SECRET } from '../processes/web.ts'
import { startWorker } from '../processes/worker.ts'
import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const RATE = 2_000
const SECONDS = 10
const WARM_UP_SECONDS = 3

const ROUNDS = 5
const ROUND_SECONDS = 2
const CONNECTIONS = 48

/** An answer of 200 without a body. */
const ACKNOWLEDGED = 'no screen'

const PATH = '/webhooks/intercom'

/** Every notification is new: so many a second are written before a stretch of load. */
const MOST_A_SECOND = 9_000

/** How many notifications are kept and acknowledged, how soon, and against a server that inserts each alone. */
export async function webhooks(stage: Stage): Promise<Result[]> {
  const name = 'webhooks'
  const { web, ownerUrl } = await stage.world(FEW_CASES)
  const order = (port: number, path: string, how: LoadOrder['how'], warmUpSeconds: number) => ({
    port,
    path,
    how,
    warmUpSeconds,
    secret: CLIENT_SECRET,
    uses: [],
    notifications:
      how.way === 'open-loop'
        ? how.rate * Math.max(how.seconds, warmUpSeconds)
        : MOST_A_SECOND * how.seconds,
  })

  const bare = stage.keep(await startBareInsert(ownerUrl))
  const flatOut = {
    way: 'closed-loop',
    connections: CONNECTIONS,
    seconds: ROUND_SECONDS,
  } as const
  const rounds: { readonly ours: Tally; readonly theirs: Tally }[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const warmUp = turn === 0 ? ROUND_SECONDS : 0.3
    const ours = await putLoad(order(web.port, PATH, flatOut, warmUp))
    const theirs = await putLoad(order(bare.port, '/', flatOut, warmUp))
    rounds.push({ ours, theirs })
  }

  const worker = startWorker(ownerUrl)
  await everythingSorted(ownerUrl)
  const steady = { way: 'open-loop', rate: RATE, seconds: SECONDS } as const
  const steadily = await putLoad(order(web.port, PATH, steady, WARM_UP_SECONDS))
  await worker.stop()
  const theirsSteadily = await putLoad(order(bare.port, '/', steady, WARM_UP_SECONDS))
  await bare.stop()

  const perSecond = ({ latenciesMs, seconds }: Tally) => latenciesMs.length / seconds
  const median = (of: (round: (typeof rounds)[number]) => number) => percentile(rounds.map(of), 50)
  const notAcknowledged = [
    steadily,
    theirsSteadily,
    ...rounds.flatMap(({ ours, theirs }) => [ours, theirs]),
  ]
  return [
    {
      name,
      what: 'webhooks kept and acknowledged, against one bare insert each',
      value: median(({ ours, theirs }) => perSecond(ours) / perSecond(theirs)),
      unit: 'ratio',
      target: undefined,
    },
    {
      name,
      what: 'as many as will go',
      value: median(({ ours }) => perSecond(ours)),
      unit: 'requests/s',
      target: { at: 'least', value: RATE },
    },
    {
      name,
      what: 'bare inserts',
      value: median(({ theirs }) => perSecond(theirs)),
      unit: 'requests/s',
      target: undefined,
    },
    ...([50, 99] as const).map(
      (percent): Result => ({
        name,
        what: `acknowledged, ${RATE} a second and a worker that sorts them, p${percent}`,
        value: percentile(steadily.latenciesMs, percent),
        unit: 'ms',
        target: percent === 99 ? { at: 'most', value: 50 } : undefined,
      }),
    ),
    {
      name,
      what: `bare inserts, ${RATE} a second and nobody who sorts, p99`,
      value: percentile(theirsSteadily.latenciesMs, 99),
      unit: 'ms',
      target: undefined,
    },
    {
      name,
      what: 'not acknowledged',
      value: notAcknowledged.reduce((sum, tally) => sum + countOthers(tally, ACKNOWLEDGED), 0),
      unit: 'requests',
      target: { at: 'most', value: 0 },
    },
  ]
}

/** What the stretches before left unsorted is not what a worker meets that runs all the time. */
async function everythingSorted(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  for (;;) {
    const { rowCount } = await owner.query(
      'select 1 from intake.received where sorted_at is null limit 1',
    )
    if (rowCount === 0) break
    await sleep(200)
  }
  await owner.query('vacuum analyze intake.received')
  await owner.end()
}
