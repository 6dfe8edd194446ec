import { expect, test } from 'vitest'
import { addressesIn } from '../../../src/domain/safe-text/addresses-in.ts'

test.each([
  ['Sign in at acme-login.support now.', ['acme-login.support']],
  ['See evil.zip or pay.evil.me/now', ['evil.zip', 'pay.evil.me/now']],
  ['Write to joe@acme.example.', ['joe@acme.example']],
  ['http://a.example or data:text/html', ['http://a.example', 'data:text/html']],
])('%s: programs make links of it', (text, found) => {
  expect(addressesIn(text).map(({ address }) => address)).toEqual(found)
})

test.each([
  'It failed again.Please help.',
  'Version 2.14.1 of the app, e.g. on Node.Then it stopped.',
  'I tried it.So did Ann.',
])('%s: a missing blank makes no link', (text) => {
  expect(addressesIn(text)).toEqual([])
})
