import { expect, test } from 'vitest'
import type { FieldName } from '../../../src/domain/context-package.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { runQaGate } from '../../../src/domain/qa-gate/gate.ts'
import { COMPLETE_FIELDS, completeDraft } from './complete-packages.ts'

/** The one field that may be left out of any package: most problems are linked to no known bug. */
const OPTIONAL: readonly FieldName[] = ['linked_bugs']

for (const type of Object.keys(HANDOFF_TYPES) as HandoffTypeName[]) {
  const fields: readonly FieldName[] = HANDOFF_TYPES[type].fields

  for (const field of fields.filter((name) => !OPTIONAL.includes(name))) {
    test(`${type}: without its ${field} a package is blocked for that field, and for no other`, () => {
      const { [field]: _deleted, ...rest } = COMPLETE_FIELDS[type]
      const emptied = completeDraft(type, { fields: { [field]: '' } })
      const verdict = runQaGate({ ...emptied, package: { ...emptied.package, fields: rest } })
      expect(verdict.passed).toBe(false)
      expect(
        !verdict.passed && verdict.findings.map((found) => [found.field, found.weight]),
      ).toEqual([[field, 'blocking']])
    })
  }

  test(`${type}: what is optional may be left out`, () => {
    const without = Object.fromEntries(OPTIONAL.map((name) => [name, '']))
    expect(runQaGate(completeDraft(type, { fields: without })).passed).toBe(true)
  })
}
