/** A stretch of time in which a zone's clocks are not moved: wall clock time is UTC plus `offsetMs`. */
export interface SteadyStretch {
  /** Milliseconds since the epoch. */
  readonly fromMs: number
  /** Milliseconds since the epoch, not itself in the stretch. */
  readonly toMs: number
  readonly offsetMs: number
}

const NANOSECONDS_PER_MS = 1_000_000

/**
 * Cuts the time between two instants where the zone's clocks are moved, earliest first, one at a time.
 * Daylight saving, half-hour shifts and dates a country skipped are all just another offset.
 * Nothing when `toMs` is not later than `fromMs`.
 */
export function* steadyStretches(
  timeZone: string,
  fromMs: number,
  toMs: number,
): Generator<SteadyStretch, void> {
  let startMs = fromMs
  let local = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone)
  while (startMs < toMs) {
    const moved = local.getTimeZoneTransition('next')
    const endMs = Math.min(moved?.epochMilliseconds ?? toMs, toMs)
    const offsetMs = local.offsetNanoseconds / NANOSECONDS_PER_MS
    yield { fromMs: startMs, toMs: endMs, offsetMs }
    if (moved === null) return
    startMs = endMs
    local = moved
  }
}
