import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { BODY_SIGNATURE, HUB_SIGNATURE, isSigned } from '../../src/http/signature.ts'

const SECRET = 'canvas-kit-test-secret'

/** Published test vectors of the protocol reference; the second body holds literal backslash-u sequences. */
const VECTORS: [label: string, body: string, signature: string, genuine: boolean][] = [
  [
    'plain text with accents',
    '{"workspace_id":"abcd1234","component_id":"save","input_values":{"note":"café ✓"}}',
    'dc43e140545b6e96c05042347d5422ca59a6437a97e23ad9bdbae39057d9110a',
    true,
  ],
  [
    'escaped HTML, signed over the raw bytes',
    '{"workspace_id":"abcd1234","conversation":{"id":"123","source":{"body":"\\u003cp\\u003eHi \\u0026 bye\\u003c/p\\u003e"}}}',
    '2a6284284bfc4763109323a7bd02de6f0127486e0ac15a2ac3fcf76ff1e59b09',
    true,
  ],
  [
    'escaped HTML, signed over JSON written again',
    '{"workspace_id":"abcd1234","conversation":{"id":"123","source":{"body":"\\u003cp\\u003eHi \\u0026 bye\\u003c/p\\u003e"}}}',
    'd9b8558b0fe1f5f692841e34bd92deb0c99c01cf7315c5deeb1bec2560864cd6',
    false,
  ],
]

test.each(VECTORS)('the reference vector %s', (_label, body, signature, genuine) => {
  expect(isSigned(Buffer.from(body), signature, [SECRET], BODY_SIGNATURE)).toBe(genuine)
})

const body = Buffer.from('{"a":1}')
const good = createHmac('sha256', SECRET).update(body).digest('hex')
const goodHub = createHmac('sha1', SECRET).update(body).digest('hex')

test.each([
  ['right', good, true],
  ['none', undefined, false],
  ['empty', '', false],
  ['sent twice', [good, good], false],
  ['in capitals', good.toUpperCase(), false],
  ['one digit short', good.slice(1), false],
  ['one digit long', `${good}0`, false],
  ['with a prefix it should not have', `sha256=${good}`, false],
  ['with a blank before it', ` ${good}`, false],
  ['no hex', 'z'.repeat(64), false],
  ['one digit off', `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`, false],
])('a canvas signature that is %s', (_label, header, genuine) => {
  expect(isSigned(body, header, [SECRET], BODY_SIGNATURE)).toBe(genuine)
})

test.each([
  ['right', `sha1=${goodHub}`, true],
  ['without its prefix', goodHub, false],
  ['the other scheme', good, false],
])('a webhook signature that is %s', (_label, header, genuine) => {
  expect(isSigned(body, header, [SECRET], HUB_SIGNATURE)).toBe(genuine)
})

test('while a secret is rotated, the previous one counts too, and no other', () => {
  const signed = (secret: string) => createHmac('sha256', secret).update(body).digest('hex')
  const secrets = ['the-new-secret', 'the-old-secret']
  expect(isSigned(body, signed('the-new-secret'), secrets, BODY_SIGNATURE)).toBe(true)
  expect(isSigned(body, signed('the-old-secret'), secrets, BODY_SIGNATURE)).toBe(true)
  expect(isSigned(body, signed('an-older-secret'), secrets, BODY_SIGNATURE)).toBe(false)
  expect(isSigned(body, signed(''), [], BODY_SIGNATURE)).toBe(false)
})
