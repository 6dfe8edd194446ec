import { expect, test } from 'vitest'
import { CLOCK_KINDS } from '../../../src/domain/sla/clock-kind.ts'
import { DEFAULT_POLICY } from '../../../src/domain/sla/default-policy.ts'
import { allowanceFor } from '../../../src/domain/sla/policy.ts'
import { SEVERITIES, TIERS } from '../../../src/domain/tier.ts'

test('an enterprise customer with an urgent issue hears from a person within half an hour', () => {
  expect(allowanceFor(DEFAULT_POLICY, 'customer-first-reply', 'enterprise', 'urgent')).toBe(30)
})

test('a standard customer with an ordinary question hears within one business day', () => {
  expect(allowanceFor(DEFAULT_POLICY, 'customer-first-reply', 'standard', 'normal')).toBe(480)
})

for (const kind of CLOCK_KINDS) {
  test(`${kind}: every allowance is a whole number of minutes above zero`, () => {
    for (const tier of TIERS) {
      for (const severity of SEVERITIES) {
        const minutes = allowanceFor(DEFAULT_POLICY, kind, tier, severity)
        expect(Number.isInteger(minutes) && minutes > 0, `${tier} ${severity}`).toBe(true)
      }
    }
  })

  test(`${kind}: a better tier never waits longer`, () => {
    for (const severity of SEVERITIES) {
      const waits = TIERS.map((tier) => allowanceFor(DEFAULT_POLICY, kind, tier, severity))
      expect(waits).toEqual(waits.toSorted((a, b) => b - a))
    }
  })

  test(`${kind}: a worse problem never waits longer`, () => {
    for (const tier of TIERS) {
      const waits = SEVERITIES.map((severity) => allowanceFor(DEFAULT_POLICY, kind, tier, severity))
      expect(waits).toEqual(waits.toSorted((a, b) => b - a))
    }
  })
}

test("a handoff done in time never puts the customer's own clock at risk", () => {
  for (const tier of TIERS) {
    for (const severity of SEVERITIES) {
      const accept = allowanceFor(DEFAULT_POLICY, 'acceptance', tier, severity)
      const reply = allowanceFor(DEFAULT_POLICY, 'handoff-reply', tier, severity)
      const customer = allowanceFor(DEFAULT_POLICY, 'customer-next-reply', tier, severity)
      expect(accept + reply, `${tier} ${severity}`).toBeLessThan(customer * 0.75)
    }
  }
})
