import { expect, test } from 'vitest'
import { meetsTarget, type Result } from './result.ts'
import { showTable } from './table.ts'

const machine = {
  cores: 2,
  processor: 'A processor',
  memoryGb: 25,
  system: 'linux',
  node: '26.9.0',
  postgres: '18.4',
}

const result = (value: number, target: Result['target'], unit: Result['unit'] = 'ms'): Result => ({
  name: 'card-latency',
  what: 'opening a card',
  value,
  unit,
  target,
})

const verdicts: [label: string, Result, expected: boolean | undefined][] = [
  ['under the most', result(4, { at: 'most', value: 5 }), true],
  ['exactly the most', result(5, { at: 'most', value: 5 }), true],
  ['over the most', result(5.1, { at: 'most', value: 5 }), false],
  ['over the least', result(0.8, { at: 'least', value: 0.7 }, 'ratio'), true],
  ['under the least', result(0.69, { at: 'least', value: 0.7 }, 'ratio'), false],
  ['nothing measured keeps to nothing', result(Number.NaN, { at: 'most', value: 5 }), false],
  ['without a target', result(4, undefined), undefined],
]

for (const [label, measured, expected] of verdicts) {
  test(`a number against its target: ${label}`, () => expect(meetsTarget(measured)).toBe(expected))
}

test('ratios stand first, and each number says whether it keeps to its target', () => {
  const table = showTable(
    [
      result(61.25, { at: 'most', value: 50 }),
      result(812.4, undefined, 'requests/s'),
      { ...result(0.756, { at: 'least', value: 0.7 }, 'ratio'), name: 'card-throughput' },
    ],
    machine,
  )
  expect(table.split('\n').slice(2, 5)).toEqual([
    '| card-throughput | opening a card | 0.76 | ≥ 0.70 | yes |',
    '| card-latency | opening a card | 61.3 ms | ≤ 50.0 ms | NO |',
    '| card-latency | opening a card | 812 requests/s |  |  |',
  ])
  expect(table).toContain('2 cores')
})
