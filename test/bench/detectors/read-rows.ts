import { readFileSync } from 'node:fs'
import type { Row } from './benchmark.ts'

/** The rows of a file with one JSON object a line. A row without an id gets the file's and its number, as the scorers do. */
export function readRows(file: string, name: string, split = 'dev'): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const row = JSON.parse(line) as Record<string, unknown>
      return { ...row, id: String(row.id ?? `${name}-${split}-${at}`) }
    })
}
