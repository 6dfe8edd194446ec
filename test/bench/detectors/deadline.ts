import type { Moment } from '../../../src/reading/due-time/moment.ts'
import { momentIn } from '../../../src/reading/due-time/moment-in.ts'
import type { Benchmark } from './benchmark.ts'

/** When something said is due: sentences of Microsoft's Recognizers-Text specifications (MIT). */
export const deadline: Benchmark = {
  file: 'promises/deadline_dev.jsonl',
  predict: ({ input, ref }) => {
    const nowMs = Date.parse(`${String(ref).slice(0, 19)}Z`)
    const moment = momentIn(String(input ?? ''), { nowMs, dayFirst: false })
    return { value: moment ? written(moment) : null }
  },
  score: (rows, answers) => {
    const share = (kind: string) => {
      const asked = rows.flatMap((row, at) => (row.kind === kind ? [at] : []))
      const right = asked.filter((at) => {
        const value = answers[at]?.value
        const all = rows[at]?.all
        const label = rows[at]?.value
        if (kind === 'none') return value === null
        return [...(Array.isArray(all) ? all : []), label].includes(value)
      })
      return asked.length === 0 ? 0 : right.length / asked.length
    }
    return [
      { what: 'date', value: share('date'), target: 0.7, beside: { 'chrono-node': 0.475 } },
      {
        what: 'date and time',
        value: share('datetime'),
        target: 0.85,
        beside: { 'chrono-node': 0.444 },
      },
      { what: 'no time', value: share('none'), target: 0.95, beside: { 'chrono-node': 0.867 } },
    ]
  },
}

const SECOND_MS = 1000

/** As that set writes it: `2026-03-02`, or `2026-03-02 09:30:00` where a time was named. */
function written({ day, timeMs }: Moment): string {
  const whole = new Date(day + Math.floor((timeMs ?? 0) / SECOND_MS) * SECOND_MS).toISOString()
  return timeMs === undefined ? whole.slice(0, 10) : whole.slice(0, 19).replace('T', ' ')
}
