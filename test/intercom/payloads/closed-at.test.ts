import { expect, test } from 'vitest'
import { closedAt } from '../../../src/intercom/payloads/closed-at.ts'

const at = (seconds: number) => new Date(seconds * 1_000)
const part = (partType: string, seconds: number) => ({ partType, at: at(seconds) })

test('a conversation was closed when somebody last closed it', () => {
  const parts = [part('close', 10), part('open', 20), part('close', 30), part('note', 40)]
  expect(closedAt('closed', parts, at(50))).toEqual(at(30))
})

test('one whose closing is not shown was closed when it last changed', () => {
  expect(closedAt('closed', [part('comment', 10)], at(50))).toEqual(at(50))
})

test.each(['open', 'snoozed', undefined])('one that is %s is not closed', (state) => {
  expect(closedAt(state, [part('close', 10)], at(50))).toBeUndefined()
})
