import { expect, test } from 'vitest'
import { decryptUser } from '../../../../src/http/canvas-kit/sheet/decrypt-user.ts'
import { sealUser } from './sheet-world.ts'

/** The vector of the canvas-kit reference, 4.2. */
const SECRET = 'canvas-kit-test-secret'
const SEALED =
  'AAECAwQFBgcICQoLHA3Fiuvojt3louln8YTOculXHHVDgcqulCPYJgNcrxi2BOejnjuCWuSrTSRjgsfXKbmTAcukiz1gWrYRi0lrwKXh'
const CONTACT = '5ba682d23d7cf92bef87bfd4'

test('a sealed user opens to the contact Intercom sealed', () => {
  expect(decryptUser(SEALED, [SECRET])).toMatchObject({ contactId: CONTACT })
})

test('line ends in the base64 do not matter', () => {
  const inLines = SEALED.replace(/(.{60})/g, '$1\n')
  expect(decryptUser(inLines, [SECRET])).toMatchObject({ contactId: CONTACT })
})

test('during a rotation the previous secret opens it too', () => {
  expect(decryptUser(SEALED, ['the-new-secret-of-the-app', SECRET])).toMatchObject({
    contactId: CONTACT,
  })
})

test('nothing else opens it', () => {
  expect(decryptUser(SEALED, ['another-secret-of-some-app'])).toBeUndefined()
  expect(decryptUser(SEALED, [])).toBeUndefined()
})

test('a user that was changed anywhere does not open', () => {
  const bytes = Buffer.from(SEALED, 'base64')
  for (let place = 0; place < bytes.length; place += 1) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(decryptUser(changed.toString('base64'), [SECRET]), `byte ${place}`).toBeUndefined()
  }
})

test('a user that was cut anywhere does not open', () => {
  const bytes = Buffer.from(SEALED, 'base64')
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length).toString('base64')
    expect(decryptUser(cut, [SECRET]), `${length} bytes`).toBeUndefined()
  }
})

test.each([
  ['nothing', undefined],
  ['a number', 5],
  ['an object', { id: CONTACT }],
  ['plain JSON', JSON.stringify({ id: CONTACT })],
  ['endless text', 'A'.repeat(1_000_000)],
])('%s is nobody', (_, given) => {
  expect(decryptUser(given, [SECRET])).toBeUndefined()
})

test.each([
  ['no JSON', 'hello'],
  ['a list', []],
  ['no id', { type: 'contact' }],
  ['an id that is no text', { id: 5 }],
  ['an empty id', { id: '' }],
])('sealed words that hold %s are nobody', (_, inside) => {
  expect(decryptUser(sealUser(inside, SECRET), [SECRET])).toBeUndefined()
})

test('what helps to fill the page in is taken where it is there, and never needed', () => {
  const user = { id: CONTACT, app_id: 'acme', phone: '+39 06 6982', location_data: {} }
  expect(decryptUser(sealUser(user, SECRET), [SECRET])).toEqual({
    contactId: CONTACT,
    workspaceId: 'acme',
    phone: '+39 06 6982',
    country: undefined,
    timeZone: undefined,
  })
})
