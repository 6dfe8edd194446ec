const HOUR_MS = 3_600_000

/** When a part of a day is over for somebody who waits, by the hour people stop calling it so. */
const ENDS: readonly (readonly [words: RegExp, hour: number])[] = [
  [/\bfirst thing\b/i, 10],
  [/\b(?:morning|before lunch)\b/i, 12],
  [/\b(?:lunch(?:time)?|midday)\b/i, 14],
  [/\bafternoon\b/i, 17],
  [/\b(?:evening|tonight|night)\b/i, 21],
]

/** When the part of the day that words name is over, in milliseconds since midnight. */
export function partOfDayMs(told: string): number | undefined {
  const hour = ENDS.find(([words]) => words.test(told))?.[1]
  return hour === undefined ? undefined : hour * HOUR_MS
}
