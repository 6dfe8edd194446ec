import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

/** How far behind the process is. */
export interface LoopDelay {
  /** How late the event loop comes to what is due, in milliseconds, as it went on for a second. */
  readonly milliseconds: () => number
  /** Share of the time in which it was busy, 0 to 1, as it went on for a second. At 1 whatever comes more has to wait. */
  readonly busyShare: () => number
  readonly stop: () => void
}

/** How long is looked at once, in milliseconds. */
const SAMPLE_MS = 500

/** How often the clock inside ticks, in milliseconds: what an idle loop shows as delay. */
const RESOLUTION_MS = 10

const NANOSECONDS_PER_MS = 1e6

const NOTHING = { delay: 0, busyShare: 0 }

/**
 * Watches how late the event loop is. Of two samples the better one counts: one long piece of work is no
 * overload, only what goes on is.
 */
export function watchLoopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  let [earlier, latest] = [NOTHING, NOTHING]
  let usage = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const mean = histogram.mean / NANOSECONDS_PER_MS
    // Without a single tick in all that time the loop stood still.
    const delay = Number.isNaN(mean) ? SAMPLE_MS : Math.max(0, mean - RESOLUTION_MS)
    const now = performance.eventLoopUtilization()
    const busyShare = performance.eventLoopUtilization(now, usage).utilization
    ;[earlier, latest] = [latest, { delay, busyShare }]
    usage = now
    histogram.reset()
  }, SAMPLE_MS)
  timer.unref()
  return {
    milliseconds: () => Math.min(earlier.delay, latest.delay),
    busyShare: () => Math.min(earlier.busyShare, latest.busyShare),
    stop: () => {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
