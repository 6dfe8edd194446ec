import { BODY_BYTES, conversationPayload, PART_COUNT } from '../conversation-payload.ts'
import { percentile } from '../percentile.ts'
import type { Result } from '../result.ts'
import { readPayload } from '../seed/first-cases.ts'
import type { Stage } from '../stage.ts'

const RUNS = 40

/** A card request's body with 60 messages of four or five sentences each, in bytes. */
const ORDINARY_BYTES = 55_000

/** How long the whole reading and the draft of a long conversation take, payload in, note out. */
export async function reading({ updatedAt }: Stage): Promise<Result[]> {
  const timesOf = (bodyBytes: number) =>
    Array.from({ length: RUNS }, (_, run) => {
      const payload = conversationPayload(`reading-${run}`, updatedAt, bodyBytes)
      const began = performance.now()
      readPayload(payload)
      return performance.now() - began
    })
  const ordinary = timesOf(ORDINARY_BYTES)
  const long = timesOf(BODY_BYTES)
  const result = { name: 'reading', unit: 'ms', target: undefined } as const
  const what = `reading and drafting ${PART_COUNT} messages`
  return [
    {
      ...result,
      what: `${what} of a few sentences, p50`,
      value: percentile(ordinary.slice(RUNS / 2), 50),
      target: { at: 'most', value: 50 },
    },
    { ...result, what: `${what} in a body of 150 KB, p50`, value: percentile(long, 50) },
    {
      ...result,
      what: `${what}, the first time in a process`,
      value: ordinary[0] ?? Number.NaN,
    },
  ]
}
