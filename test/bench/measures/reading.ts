import { PART_COUNT } from '../conversation-payload.ts'
import { percentile } from '../percentile.ts'
import type { Result } from '../result.ts'
import { readPayload } from '../seed/first-cases.ts'
import type { Stage } from '../stage.ts'

const RUNS = 40

/** How long the whole reading and the draft of a long conversation take, payload in, note out. */
export async function reading({ updatedAt }: Stage): Promise<Result[]> {
  const times = Array.from({ length: RUNS }, (_, run) => {
    const began = performance.now()
    readPayload(`reading-${run}`, updatedAt)
    return performance.now() - began
  })
  const result = { name: 'reading', unit: 'ms' } as const
  const what = `reading and drafting ${PART_COUNT} long messages`
  return [
    {
      ...result,
      what: `${what}, p50`,
      value: percentile(times.slice(RUNS / 4), 50),
      target: { at: 'most', value: 50 },
    },
    {
      ...result,
      what: `${what}, the first time in a process`,
      value: times[0] ?? Number.NaN,
      target: undefined,
    },
  ]
}
