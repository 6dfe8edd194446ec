import { expect, test } from 'vitest'
import { HANDOFF_TYPES } from '../../../src/domain/handoff-types/index.ts'
import { isOptional } from '../../../src/domain/handoff-types/is-optional.ts'

test('what no check asks for is optional: only linked bugs are', () => {
  const optional = Object.values(HANDOFF_TYPES).flatMap(({ name, fields }) =>
    fields.filter((field) => isOptional(name, field)).map((field) => [name, field]),
  )
  expect(optional).toEqual([['support-to-engineering', 'linked_bugs']])
})
