import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOfKey, newKey, workspaceOfKey } from '../../../src/http/api/key-format.ts'

test('a key says which workspace it is for, whatever the id is made of', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }), (id) => {
      const { key, keyHash, ending } = newKey(id)
      expect(key).toMatch(/^baton_[A-Za-z0-9_-]+_[A-Za-z0-9_-]{43}$/)
      expect(workspaceOfKey(key)).toBe(id)
      expect(keyHash).toBe(hashOfKey(key))
      expect(key.endsWith(ending)).toBe(true)
    }),
  )
})

test('two keys are never the same', () => {
  expect(newKey('acme').key).not.toBe(newKey('acme').key)
})

const chance = 'A'.repeat(43)

for (const [label, key] of [
  ['nothing', ''],
  ['another product', `sk_YWNtZQ_${chance}`],
  ['too little chance', `baton_YWNtZQ_${'A'.repeat(42)}`],
  ['no workspace', `baton__${chance}`],
  ['a workspace that is no text', `baton_${Buffer.from([0xff]).toString('base64url')}_${chance}`],
  ['a zero byte', `baton_${Buffer.from('ac\0me').toString('base64url')}_${chance}`],
] as const) {
  test(`what is no key names no workspace: ${label}`, () => {
    expect(workspaceOfKey(key)).toBeUndefined()
  })
}
