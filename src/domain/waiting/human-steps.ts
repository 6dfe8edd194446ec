/** Durations people name when they tell somebody how long it takes, in minutes: up to half a working day. */
const STEPS = [5, 10, 15, 30, 60, 120, 240]

/** A working day, in minutes: what is longer is told in days. */
const DAY = 480

/** The next duration somebody would name that is not shorter, in minutes. */
export function stepUp(minutes: number): number {
  return STEPS.find((step) => step >= minutes) ?? Math.ceil(minutes / DAY) * DAY
}

/** The longest duration somebody would name that is not longer, in minutes; 0 below the shortest. */
export function stepDown(minutes: number): number {
  if (minutes >= DAY) return Math.floor(minutes / DAY) * DAY
  return STEPS.findLast((step) => step <= minutes) ?? 0
}
