import { expect, test } from 'vitest'
import { caseAttributeValues } from '../../src/domain/case-attribute-values.ts'
import { CASE_ATTRIBUTES } from '../../src/domain/case-attributes.ts'

test('a case says its number, status, owner and tier in the attributes that Baton makes', () => {
  const values = caseAttributeValues({
    number: 1042,
    status: 'waiting-on-customer',
    owner: { teammateId: '4', name: 'Mia Chen', team: undefined },
    tier: 'enterprise',
  })
  expect(values).toEqual({
    'Baton case': 'C-1042',
    'Baton status': 'Waiting on customer',
    'Baton owner': 'Mia Chen',
    'Baton tier': 'Enterprise',
  })
  expect(Object.keys(values).sort()).toEqual(CASE_ATTRIBUTES.map(({ name }) => name).sort())
})
