import type { Machine } from './machine.ts'
import { meetsTarget, type Result, type Target } from './result.ts'

/** A run as a Markdown table, ratios first: they mean the same on every machine. */
export function showTable(results: readonly Result[], machine: Machine): string {
  const ratiosFirst = results.toSorted(
    (a, b) => Number(b.unit === 'ratio') - Number(a.unit === 'ratio'),
  )
  return [
    row(['name', 'what', 'measured', 'target', 'ok']),
    row(['---', '---', '---:', '---:', '---']),
    ...ratiosFirst.map((result) =>
      row([
        result.name,
        result.what,
        showValue(result.value, result.unit),
        result.target ? showTarget(result.target, result.unit) : '',
        OK_WORDS[String(meetsTarget(result))] ?? '',
      ]),
    ),
    '',
    `Measured on ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system},`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}, with the load and the database on the same machine.`,
  ].join('\n')
}

const OK_WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'NO' }

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const showTarget = ({ at, value }: Target, unit: Result['unit']) =>
  `${at === 'least' ? '≥' : '≤'} ${showValue(value, unit)}`

function showValue(value: number, unit: Result['unit']): string {
  switch (unit) {
    case 'ratio':
      return value.toFixed(2)
    case 'ms':
    case 's':
      return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`
    case 'MB':
    case 'requests/s':
    case 'requests':
      return `${Math.round(value)} ${unit}`
  }
}
