import { expect, test } from 'vitest'
import {
  openTicket,
  sealTicket,
  type Ticket,
} from '../../../../src/http/canvas-kit/sheet/ticket.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const SECRETS = ['the-client-secret-of-the-app']
const TICKET: Ticket = {
  workspaceId: 'acme',
  contactId: 'c1',
  caseNumber: 12,
  language: 'de',
  country: 'IT',
  timeZone: 'Europe/Rome',
  until: NOW.getTime() + 60_000,
}

test('a ticket of ours says what we sealed in it', () => {
  expect(openTicket(sealTicket(TICKET, SECRETS), SECRETS, NOW)).toEqual(TICKET)
})

test('it outlives a rotation of the secret', () => {
  const rotated = ['the-next-client-secret-of-it', ...SECRETS]
  expect(openTicket(sealTicket(TICKET, SECRETS), rotated, NOW)).toEqual(TICKET)
})

test('it ends on the millisecond', () => {
  const sealed = sealTicket(TICKET, SECRETS)
  expect(openTicket(sealed, SECRETS, new Date(TICKET.until - 1))).toEqual(TICKET)
  expect(openTicket(sealed, SECRETS, new Date(TICKET.until))).toBe('expired')
})

test('one that was changed anywhere opens nothing', () => {
  const sealed = sealTicket(TICKET, SECRETS)
  for (let place = 0; place < sealed.length - 1; place += 1) {
    const other = sealed[place] === 'x' ? 'y' : 'x'
    const changed = sealed.slice(0, place) + other + sealed.slice(place + 1)
    expect(openTicket(changed, SECRETS, NOW), `sign ${place}`).toBeUndefined()
  }
})

test.each([
  ['nothing', undefined],
  ['empty', ''],
  ['a dot', '.'],
  ['more after the mark', `${sealTicket(TICKET, SECRETS)}.x`],
  ['sealed by somebody else', sealTicket(TICKET, ['a-secret-of-somebody-else'])],
  ['endless', 'x'.repeat(100_000)],
])('%s opens nothing', (_, given) => {
  expect(openTicket(given, SECRETS, NOW)).toBeUndefined()
})
