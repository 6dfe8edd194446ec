import { createDecipheriv, createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { encryptUser } from '../../../src/simulator/messenger/encrypt-user.ts'

const SECRET = 'canvas-kit-test-secret'
const USER = { type: 'contact', id: '5ba682d23d7cf92bef87bfd4' }

test('the person who opens a sheet is sealed as in the reference', () => {
  const iv = Buffer.from('000102030405060708090a0b', 'hex')
  expect(encryptUser(USER, SECRET, iv)).toBe(
    'AAECAwQFBgcICQoLHA3Fiuvojt3louln8YTOculXHHVDgcqulCPYJgNcrxi2BOejnjuCWuSrTSRjgsfXKbmTAcukiz1gWrYRi0lrwKXh',
  )
})

test('every seal is another one, and opens with the client secret alone', () => {
  const [one, other] = [encryptUser(USER, SECRET), encryptUser(USER, SECRET)]
  expect(one).not.toBe(other)
  expect(opened(one, SECRET)).toEqual(USER)
  expect(() => opened(one, 'another secret')).toThrow()
})

function opened(sealed: string, secret: string): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  const key = createHash('sha256').update(secret).digest()
  const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  open.setAuthTag(bytes.subarray(-16))
  return JSON.parse(
    `${open.update(bytes.subarray(12, -16), undefined, 'utf8')}${open.final('utf8')}`,
  )
}
