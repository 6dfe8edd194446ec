import type { EstimateBasis } from './estimate.ts'
import type { Wait } from './wait.ts'

/** How an estimate is measured afterwards. */
export interface EstimateMeasured {
  /** What the estimate rested on. */
  readonly from: EstimateBasis['from']
  /** The time the reply took as a share of what the customer was told first: 1 is the very end of it. */
  readonly share: number
}

/** How good the first estimate of a wait was; undefined while nobody has answered, and where nothing was told. */
export function shareOfEstimate({
  state,
  estimates: [told],
  answeredAt,
}: Wait): EstimateMeasured | undefined {
  if (state !== 'answered' || !told || !answeredAt) return undefined
  const saidMs = told.latest.getTime() - told.madeAt.getTime()
  if (saidMs <= 0) return undefined
  const tookMs = Math.max(0, answeredAt.getTime() - told.madeAt.getTime())
  return { from: told.basis.from, share: tookMs / saidMs }
}
