import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPoisoned } from '../../src/http/poisoned.ts'

const bodies: [label: string, json: string, poisoned: boolean][] = [
  [
    'an ordinary body',
    '{"workspace_id":"acme","conversation":{"id":"1","parts":[{"id":"2"}]}}',
    false,
  ],
  ['a prototype at the top', '{"__proto__":{"admin":true}}', true],
  ['a prototype deep inside a list', '{"a":[{"b":[1,null,{"__proto__":{"admin":true}}]}]}', true],
  ['a constructor', '{"a":{"constructor":{"prototype":{"admin":true}}}}', true],
  ['escaped letters', '{"\\u005f_proto__":{"admin":true}}', true],
  ['the words as values', '{"a":"__proto__","b":["constructor"]}', false],
  ['deeper than anything Intercom sends', '['.repeat(5_000) + ']'.repeat(5_000), true],
]

for (const [label, json, poisoned] of bodies) {
  test(`poisoned or not: ${label}`, () => expect(isPoisoned(JSON.parse(json))).toBe(poisoned))
}

test('no JSON that holds such a key anywhere gets through', () => {
  const keys = fc.constantFrom('__proto__', 'constructor')
  fc.assert(
    fc.property(fc.jsonValue(), keys, fc.nat({ max: 20 }), (inside, key, depth) => {
      const core = `{"${key}":${JSON.stringify(inside)}}`
      const json = `${'{"a":['.repeat(depth)}${core}${']}'.repeat(depth)}`
      expect(isPoisoned(JSON.parse(json))).toBe(true)
    }),
  )
})
