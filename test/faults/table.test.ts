import { expect, test } from 'vitest'
import { CLASSES } from './classes/index.ts'
import { showTable } from './table.ts'

const row = { name: 'double-click', what: 'the same press twice', iterations: 20, seconds: 1 }

test('the table says how often, what was wrong, whether the suite sees it, and how sure that is', () => {
  const table = showTable([
    { ...row, violations: [], control: ['one note was posted 2 times'] },
    { ...row, name: 'blind', violations: [], control: [] },
  ])
  expect(table).toContain('| `double-click` | the same press twice | 20 | 0 | yes | ≤ 14 % |')
  expect(table).toContain('| `blind` | the same press twice | 20 | 0 | NO |')
})

test('every class has a name of its own and a negative control', () => {
  const names = CLASSES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(25)
  expect(CLASSES.filter(({ control }) => control.length === 0)).toEqual([])
})
