import { expect, test } from 'vitest'
import { statedSeverity } from '../../src/domain/stated-severity.ts'
import type { Severity } from '../../src/domain/tier.ts'

const table: [label: string, severity: string | undefined, stated: Severity | undefined][] = [
  ['one of the four', 'urgent', 'urgent'],
  ['nothing', undefined, undefined],
  ['an empty field', '', undefined],
  ['a word of another scale', 'critical', undefined],
]
for (const [label, severity, stated] of table)
  test(`a handoff that says ${label} of how badly the customer is hit`, () => {
    expect(statedSeverity({ fields: severity === undefined ? {} : { severity } })).toBe(stated)
  })
