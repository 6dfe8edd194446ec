import type { OpenInterval } from './business-hours.ts'

/** The same open time with nothing counted twice: in order, touching and overlapping intervals joined. */
export function mergeIntervals(intervals: readonly OpenInterval[]): readonly OpenInterval[] {
  const merged: OpenInterval[] = []
  for (const interval of intervals.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    const last = merged.at(-1)
    if (last === undefined || last.toMinute < interval.fromMinute) merged.push(interval)
    else if (last.toMinute < interval.toMinute) {
      merged[merged.length - 1] = { fromMinute: last.fromMinute, toMinute: interval.toMinute }
    }
  }
  return merged
}
