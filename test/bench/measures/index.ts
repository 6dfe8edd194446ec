import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'
import { cardThroughput } from './card-throughput.ts'

/** Everything that is measured, by the name `--only` takes, in this order. */
export const MEASURES: Readonly<Record<string, (stage: Stage) => Promise<Result[]>>> = {
  'card-throughput': cardThroughput,
}
