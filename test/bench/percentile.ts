/**
 * The smallest of `values` that at least `percent` of them do not exceed (nearest rank): always a value
 * that was measured. NaN for no values.
 *
 * @param percent above 0, at most 100; 50 is the median
 */
export function percentile(values: Iterable<number>, percent: number): number {
  const sorted = Float64Array.from(values).sort()
  const rank = Math.ceil((percent / 100) * sorted.length)
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN
}
