import { expect, test } from 'vitest'
import { tierOf } from '../../src/domain/tier-of.ts'

test.each([
  [undefined, undefined, undefined, 'standard'],
  ['Enterprise', undefined, undefined, 'enterprise'],
  ['standard', 'Enterprise', 9_000, 'standard'],
  ['gold', 'Enterprise annual', undefined, 'enterprise'],
  [undefined, 'Business', undefined, 'priority'],
  [undefined, 'Starter', 499, 'standard'],
  [undefined, 'Starter', 500, 'priority'],
  [undefined, 'Starter', 5_000, 'enterprise'],
])('contract tier %s, plan %s, spend %s: %s', (contractTier, plan, monthlySpend, tier) => {
  expect(tierOf({ contractTier, plan, monthlySpend })).toBe(tier)
})
