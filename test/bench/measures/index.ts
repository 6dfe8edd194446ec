import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { cardLatency } from './card-latency.ts'
import { cardScale } from './card-scale.ts'
import { cardThroughput } from './card-throughput.ts'
import { firstRun } from './first-run.ts'
import { gateSubmit } from './gate-submit.ts'
import { memory } from './memory.ts'
import { messengerLive } from './messenger-live.ts'
import { reading } from './reading.ts'
import { webhooks } from './webhooks.ts'

/** Everything that is measured, by the name `--only` takes, in this order. */
export const MEASURES: Readonly<Record<string, (stage: Stage) => Promise<Result[]>>> = {
  'first-run': firstRun,
  reading,
  'card-throughput': cardThroughput,
  'card-latency': cardLatency,
  'messenger-live': messengerLive,
  'gate-submit': gateSubmit,
  webhooks,
  memory,
  'card-scale': cardScale,
}
