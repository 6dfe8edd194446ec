import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import type { Evidence } from '../../../src/domain/transcript.ts'
import { bareAccount } from '../../reading/conversations.ts'
import { completeDraft, quietReading } from './complete-packages.ts'

const said = (quote: string): Evidence => ({
  messageId: 'm1',
  messageNumber: 1,
  authorName: 'Joe',
  quote,
})

const reading = {
  ...quietReading,
  environment: [said('Chrome 141'), said('Windows 11')],
  productArea: said('Billing > Invoices'),
}

const left = (field: 'environment' | 'product_area') =>
  completeDraft('support-to-engineering', {
    reading,
    account: bareAccount,
    drafted: undefined,
    fields: { [field]: '' },
  })

test('a missing environment is offered in the words the customer used', () => {
  expect(CHECKS.environment(left('environment'))).toMatchObject({
    suggestion: 'Chrome 141, Windows 11',
    evidence: [{ quote: 'Chrome 141' }, { quote: 'Windows 11' }],
  })
})

test('a missing product area is offered in the words the customer used', () => {
  expect(CHECKS['product-area'](left('product_area'))).toMatchObject({
    suggestion: 'Billing > Invoices',
    evidence: [{ quote: 'Billing > Invoices' }],
  })
})

test('what nobody said is not offered', () => {
  const draft = { ...left('environment'), reading: quietReading }
  expect(CHECKS.environment(draft)?.suggestion).toBeUndefined()
  expect(CHECKS.environment(draft)?.evidence).toEqual([])
})
