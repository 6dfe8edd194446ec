import { upperBound } from './bound.ts'
import type { ClassResult } from './run-class.ts'

/** A run as a Markdown table. */
export function showTable(results: readonly ClassResult[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const percent = (rate: number) => `${(rate * 100).toFixed(rate < 0.1 ? 1 : 0)} %`
  return [
    row(['class', 'what happens', 'iterations', 'violations', 'noticed when broken', '95 % bound']),
    row(['---', '---', '---:', '---:', '---', '---:']),
    ...results.map(({ name, what, iterations, violations, control }) =>
      row([
        `\`${name}\``,
        what,
        String(iterations),
        String(violations.length),
        control.length > 0 ? 'yes' : 'NO',
        `≤ ${percent(upperBound(Math.min(violations.length, iterations), iterations))}`,
      ]),
    ),
  ].join('\n')
}
