import { jsonBytes } from './fit.ts'

/**
 * Bytes of JSON that typed values may take on one canvas: the rest of Intercom's 64,000 is for
 * everything else. A form of twelve fields with a page of text in each stays far below.
 */
export const MAX_TYPED_BYTES = 32_000

/**
 * Which typed values a canvas has room for, by their place in the list: shortest first, so that one
 * enormous field does not push out the others. What a person typed is shown whole or not at all,
 * because half of it would come back as all of it.
 */
export function valuesThatFit(values: readonly string[]): ReadonlySet<number> {
  const fitting = new Set<number>()
  let bytesLeft = MAX_TYPED_BYTES
  for (const { index, bytes } of shortestFirst(values)) {
    if (bytes > bytesLeft) break
    bytesLeft -= bytes
    fitting.add(index)
  }
  return fitting
}

/**
 * The same values, the longest ones shortened until all fit together: for the one screen where
 * nothing else holds what was typed, so that a beginning is better than nothing.
 */
export function shortenedToFit(
  values: readonly string[],
  maxBytes = MAX_TYPED_BYTES,
): readonly string[] {
  const shortened = [...values]
  const queue = shortestFirst(values)
  let bytesLeft = maxBytes
  for (const [position, { index, value, bytes }] of queue.entries()) {
    const share = Math.floor(bytesLeft / (queue.length - position))
    const kept = bytes <= share ? value : beginningOf(value, share)
    shortened[index] = kept
    bytesLeft -= jsonBytes(kept)
  }
  return shortened
}

function shortestFirst(values: readonly string[]) {
  return values
    .map((value, index) => ({ index, value, bytes: jsonBytes(value) }))
    .sort((a, b) => a.bytes - b.bytes)
}

/** As many characters as `maxBytes` of JSON hold, found by halving; never half a character. */
function beginningOf(value: string, maxBytes: number): string {
  let fits = 0
  let tooMany = value.length
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (jsonBytes(value.slice(0, middle)) <= maxBytes) fits = middle
    else tooMany = middle
  }
  return value.slice(0, fits).replace(/[\ud800-\udbff]$/, '')
}
