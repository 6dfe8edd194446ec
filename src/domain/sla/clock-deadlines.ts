import { businessMsAfter } from './business-ms-after.ts'
import type { SlaClock } from './clock.ts'

/** Share of the allowance after which a teammate is warned: a quarter is left to act in. */
const AT_RISK_SHARE = 0.75

const MINUTE_MS = 60_000

type Deadlines = Pick<SlaClock, 'dueAt' | 'atRiskAt'>

/** When a clock that runs from `at` on is at risk and due. A deadline already passed stays what it was. */
export function deadlinesFrom(clock: SlaClock, at: Date): Deadlines {
  const { hours, usedMs, allowanceMinutes } = clock
  const allowanceMs = Math.round(allowanceMinutes * MINUTE_MS)
  const atRiskMs = Math.round(allowanceMs * AT_RISK_SHARE)

  const dueAt = clock.dueAt ?? businessMsAfter(hours, at, allowanceMs - usedMs)
  if (dueAt === undefined) return { dueAt: undefined, atRiskAt: undefined }
  const atRiskAt = clock.atRiskAt ?? businessMsAfter(hours, at, atRiskMs - usedMs)
  return { dueAt, atRiskAt }
}

/** What is left of a clock's deadlines when it stops running at `at`: those already passed. */
export function deadlinesPassed({ dueAt, atRiskAt }: Deadlines, at: Date): Deadlines {
  return {
    dueAt: dueAt !== undefined && dueAt <= at ? dueAt : undefined,
    atRiskAt: atRiskAt !== undefined && atRiskAt <= at ? atRiskAt : undefined,
  }
}
