import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SecretFound } from '../../../src/domain/reading.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'

// Put together here, so that no scanner takes a made-up secret for a real one.
const stripe = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')
const github = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'].join('_')
const slack = ['xoxb', '123456789012', 'abcdefGHIJKL'].join('-')
const aws = `AKIA${'IOSFODNN7EXAMPLE'}`
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'c2lnbmF0dXJl'].join('.')
const pem = `-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----`

const found: [text: string, kind: SecretFound['kind'], redacted: string][] = [
  [
    'card 4111 1111 1111 1111 was charged',
    'card-number',
    'card [card number ending 1111 removed] was charged',
  ],
  ['4111 1111 1111 1111 123 12/27', 'card-number', '[card number ending 1111 removed] 123 12/27'],
  ['4111-1111-1111-1111', 'card-number', '[card number ending 1111 removed]'],
  [
    'amex 378282246310005 declined',
    'card-number',
    'amex [card number ending 0005 removed] declined',
  ],
  ['password: hunter2', 'password', 'password: [password removed]'],
  ['Password = "S3cret!pw", please', 'password', 'Password = "[password removed]", please'],
  ['her password is Tr0ub4dor&3.', 'password', 'her password is [password removed].'],
  ['pwd:correcthorse', 'password', 'pwd:[password removed]'],
  ['Passwort: geheim99', 'password', 'Passwort: [password removed]'],
  [`use ${stripe} for it`, 'token', 'use [token removed] for it'],
  [github, 'token', '[token removed]'],
  [slack, 'token', '[token removed]'],
  [`key ${aws}, leaked`, 'token', 'key [token removed], leaked'],
  [
    `Authorization: Bearer ${'abc123DEF456ghi789JKL'}`,
    'token',
    'Authorization: Bearer [token removed]',
  ],
  [`cookie ${jwt}`, 'token', 'cookie [token removed]'],
  ['api_key=9f8e7d6c5b4a3210ffee', 'token', 'api_key=[token removed]'],
  [`before\n${pem}\nafter`, 'key', 'before\n[key removed]\nafter'],
  ['-----BEGIN PRIVATE KEY-----\nMIIEow', 'key', '[key removed]'],
  ['my password is: hunter22', 'password', 'my password is: [password removed]'],
  ['Password:\nhunter22\nThanks', 'password', 'Password:\n[password removed]\nThanks'],
  ['Password:\ncorrecthorse', 'password', 'Password:\n[password removed]'],
  ['Mi contraseña es Tr0ub4dor99', 'password', 'Mi contraseña es [password removed]'],
  ['mon mot de passe est Tr0ub4dor99', 'password', 'mon mot de passe est [password removed]'],
  ['Mein Passwort lautet Tr0ub4dor99.', 'password', 'Mein Passwort lautet [password removed].'],
  ['パスワード：Tr0ub4dor99', 'password', 'パスワード：[password removed]'],
  ['パスワードは Tr0ub4dor99', 'password', 'パスワードは [password removed]'],
  ['minha senha é Tr0ub4dor99', 'password', 'minha senha é [password removed]'],
  ['palavra-passe: Tr0ub4dor99', 'password', 'palavra-passe: [password removed]'],
  ['user/password/password: hunter22', 'password', 'user/password/password: [password removed]'],
  ['my pw: hunter22', 'password', 'my pw: [password removed]'],
  ['password = "a b"', 'password', 'password = "[password removed]"'],
  ['{"password":"hunter22"}', 'password', '{"password":"[password removed]"}'],
  ['password: hunt,er2x9', 'password', 'password: [password removed]'],
  ['My password is correct-horse-battery-staple', 'password', 'My password is [password removed]'],
  ['the password is her$ecret#Pass', 'password', 'the password is [password removed]'],
  ['Password: new-Winter!Moon', 'password', 'Password: [password removed]'],
  ['Password: new(Winter!Moon', 'password', 'Password: [password removed]'],
  ['Passwort: new§Winter', 'password', 'Passwort: [password removed]'],
  ['password: her€cretPass', 'password', 'password: [password removed]'],
  ['password: the.quick.brown.fox', 'password', 'password: [password removed]'],
  ['password: login@acme!', 'password', 'password: [password removed]!'],
  ['password: no_way_Jose', 'password', 'password: [password removed]'],
  [`password: a1${'x'.repeat(300)}`, 'password', 'password: [password removed]'],
  [
    `AWS secret access key: ${'wJalrXUtnFEMI/K7MDENG'}${'/bPxRfiCYEXAMPLEKEY'}`,
    'token',
    'AWS secret access key: [token removed]',
  ],
  [
    `AWS_SECRET_ACCESS_KEY=${'wJalrXUtnFEMI/K7MDENG'}`,
    'token',
    'AWS_SECRET_ACCESS_KEY=[token removed]',
  ],
  ['4111.1111.1111.1111', 'card-number', '[card number ending 1111 removed]'],
  ['4111-11111111-1111', 'card-number', '[card number ending 1111 removed]'],
  ['order 12 4111 1111 1111 1111', 'card-number', 'order 12 [card number ending 1111 removed]'],
]

for (const [text, kind, redacted] of found) {
  test(`finds the ${kind} in ${JSON.stringify(text.slice(0, 24))}… and takes out only that`, () => {
    const read = readText(text)
    expect(read.secrets.map((secret) => secret.kind)).toEqual([kind])
    expect(read.redacted).toBe(redacted)
    expect(readText(read.redacted).secrets).toEqual([])
  })
}

const notSecret = [
  'password: wrong',
  'my password is not working',
  'the password is wrong',
  'the password is wrong, since 3pm',
  "my password is: wrong, and I can't log in",
  'My password is wrong.',
  'The password is "wrong."',
  'my password is: wrong,and I am locked out',
  'password: wrong;please help',
  'The password is wrong—please help',
  'the password is wrong😡',
  'Password: required*',
  'Password is expired(see screenshot)',
  'Passwort: wrong。',
  'The password is wrong(again).',
  'password: n/a',
  'password reset',
  'Password:\nPlease send me a new one',
  'La contraseña es incorrecta',
  'Passwort ist abgelaufen',
  'From 2025-11-03 10.30 to 2025-11-04 11.45',
  '+49 30 1234567 and +49 30 7654321',
  'Password reset did not help',
  'the password is incorrect',
  'password: [password removed]',
  'password: ****',
  'The customer forgot his password: reset sent',
  'Order 4111111111111112',
  'Invoice FW-20818 from 2025-11-03',
  'Phone +49 30 1234567890123',
  '1730000000000',
  'Tracking 00340434161094042557',
  'card ending in 4417',
  'The token is expired',
  'Bearer of bad news',
  'secret santa',
  'ghp_short',
  'task-list-for-the-whole-team-and-everybody',
  '0000 0000 0000 0000',
  'https://app.example.com/reports/4f9c1e88-1b7a-4c56-9d5e-2f6f3b1f0a11',
]

for (const text of notSecret) {
  test(`"${text}" is no secret`, () => {
    const { secrets, redacted } = readText(text)
    expect(secrets).toEqual([])
    expect(redacted).toBe(text)
  })
}

test('several secrets are all taken out, wherever they stand', () => {
  const planted = fc.constantFrom('4111 1111 1111 1111', 'password: hunter2', stripe, github, pem)
  const filler = fc.constantFrom('the customer wrote', 'and then', 'again.', '\n', 'ok')
  fc.assert(
    fc.property(fc.array(fc.oneof(planted, filler), { maxLength: 12 }), (parts) => {
      const { redacted } = readText(parts.join(' '))
      expect(redacted).not.toMatch(/4111 1111|hunter2|sk_live|ghp_|MIIEow/)
      expect(readText(redacted).secrets).toEqual([])
    }),
  )
})
