import { expect, test } from 'vitest'
import { standsWhole } from '../../src/domain/stands-whole.ts'

test.each([
  ['charged on nov 3.', 'nov 3'],
  ['on nov 3rd', 'nov 3'],
  ['reports v2.14', '2.14'],
  ['inv-20931', '20931'],
  ['ann’s order', 'ann'],
  ['not in planned, but ann said so', 'ann'],
  ['田中さんから', '田中'],
])('%s holds %s', (text, words) => {
  expect(standsWhole(text, words)).toBe(true)
})

test.each([
  ['charged on nov 30', 'nov 3'],
  ['order 120931', '20931'],
  ['it is planned', 'ann'],
  ['stripes', 'stripe'],
  ['anything', ''],
])('%s does not hold %s', (text, words) => {
  expect(standsWhole(text, words)).toBe(false)
})
