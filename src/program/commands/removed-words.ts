import type { RemovedRows } from '../../store/forget.ts'

/** How much was removed of what, for a person: one line a table, in order. */
export function removedWords(removed: RemovedRows): string {
  const lines = Object.entries(removed)
    .filter(([, rows]) => rows > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([table, rows]) => `  ${table}: ${rows}`)
  return lines.length > 0 ? lines.join('\n') : '  nothing'
}
