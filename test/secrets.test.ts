import { expect, test } from 'vitest'
import { createSealer, keyIdOf, newKeyRing } from '../src/secrets.ts'

const [first, second] = [newKeyRing().replace('local', 'k1'), newKeyRing().replace('local', 'k2')]

test('a sealed secret opens for what it is bound to, and shows nothing of itself', () => {
  const sealer = createSealer(first)
  const sealed = sealer.seal('a token', 'workspace acme')
  expect(sealed).not.toContain('token')
  expect(sealer.open(sealed, 'workspace acme')).toBe('a token')
  expect(sealer.seal('a token', 'workspace acme')).not.toBe(sealed)
})

test('it does not open elsewhere, changed, or without its key', () => {
  const sealer = createSealer(first)
  const sealed = sealer.seal('a token', 'workspace acme')
  expect(() => sealer.open(sealed, 'workspace globex')).toThrow()
  expect(() => sealer.open(`${sealed.slice(0, -2)}AA`, 'workspace acme')).toThrow()
  expect(() => createSealer(second).open(sealed, 'workspace acme')).toThrow('key k1')
})

test('a new key writes while the old one still reads', () => {
  const sealed = createSealer(first).seal('a token', 'acme')
  const rotated = createSealer(`${second},${first}`)
  expect(rotated.open(sealed, 'acme')).toBe('a token')
  expect(rotated.seal('a token', 'acme').startsWith('k2.')).toBe(true)
})

test('what is sealed says which key it needs, and a ring which keys it has, the one that seals first', () => {
  const rotated = createSealer(`${second},${first}`)
  expect(rotated.keyIds).toEqual(['k2', 'k1'])
  expect(keyIdOf(rotated.seal('a token', 'acme'))).toBe('k2')
  expect(keyIdOf(createSealer(first).seal('a token', 'acme'))).toBe('k1')
})
