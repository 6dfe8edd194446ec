import { expect, test } from 'vitest'
import type { CustomerMessage } from '../../../src/domain/waiting/customer-message.ts'
import type { OwnMessage } from '../../../src/domain/waiting/own-message.ts'
import { toldLast } from '../../../src/domain/waiting/told-last.ts'

const told: CustomerMessage = {
  purpose: 'transition',
  language: 'en',
  paragraphs: ['Mia has it.', 'You hear from her by 5 PM.'],
}

const own = (remoteId: string | undefined, ...paragraphs: readonly string[]): OwnMessage => ({
  actorId: '814001',
  plannedAt: new Date('2026-11-23T22:15:00Z'),
  remoteId,
  paragraphs,
})
const ofHandoff = own('1', ...told.paragraphs)

test('until anything else was said it is what they heard of the handoff', () => {
  const first = 'Mia has it.\n\nYou hear from her by 5 PM.'
  expect(toldLast(told, [ofHandoff])).toBe(first)
  expect(toldLast(told, [])).toBe(first)
})

test('after it took longer it is the newest message', () => {
  const messages = [ofHandoff, own('2', 'Sorry, by 6 PM.'), own('3', 'Sorry again, by 7 PM.')]
  expect(toldLast(told, messages)).toBe('Sorry again, by 7 PM.')
})

test('a message that is not known to be there was not told', () => {
  expect(toldLast(told, [ofHandoff, own('2', 'By 6 PM.'), own(undefined, 'By 7 PM.')])).toBe(
    'By 6 PM.',
  )
})

test('what was said of an earlier handoff is over', () => {
  const messages = [own('1', 'Tom has it.'), own('2', 'Tom takes longer.')]
  expect(toldLast(told, messages)).toBe('Mia has it.\n\nYou hear from her by 5 PM.')
})
