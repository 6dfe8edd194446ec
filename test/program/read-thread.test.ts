import { expect, test } from 'vitest'
import { readThread } from '../../src/program/read-thread.ts'
import { bareAccount, partsOf } from '../reading/conversations.ts'

const parts = partsOf([
  ['Joe', 'Hi, when will it work again?'],
  ['Maya', "I'll call you tomorrow at 10am."],
])

const workspace = { id: 'w', name: 'W', region: 'EU', timeZone: 'Europe/Berlin' }

test('what was promised for tomorrow at ten is due at ten on the customer’s clock', () => {
  const inTokyo = { ...bareAccount, timeZone: 'Asia/Tokyo' }
  const [promise] = readThread('conv-1', parts, inTokyo, workspace).reading.promises
  expect(promise?.dueAt).toBe('2025-11-06T01:00:00.000Z')
})

test('where nobody knows the customer’s clock, the workspace’s counts', () => {
  const [promise] = readThread('conv-1', parts, bareAccount, workspace).reading.promises
  expect(promise?.dueAt).toBe('2025-11-06T09:00:00.000Z')
})
