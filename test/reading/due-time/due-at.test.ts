import { expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { dueAt } from '../../../src/reading/due-time/due-at.ts'

/** Berlin answers from nine to five; the customer is in New York, five hours behind on this day. */
const context = {
  timeZone: 'America/New_York',
  hours: { ...DEFAULT_HOURS, timeZone: 'Europe/Berlin', holidays: ['2026-03-19'] },
  renewalDate: '2026-04-01',
}

/** A Wednesday, half past nine in New York, half past two in Berlin: the United States are on summer time already. */
const SAID = new Date('2026-03-11T13:30:00Z')

const times: readonly (readonly [words: string, due: string | undefined])[] = [
  ['by Friday', '2026-03-13T16:00:00Z'],
  ['by EOD Friday', '2026-03-13T16:00:00Z'],
  ['by the end of the day', '2026-03-11T16:00:00Z'],
  ['by EOD', '2026-03-11T16:00:00Z'],
  ['today', '2026-03-11T16:00:00Z'],
  ['later today', '2026-03-11T16:00:00Z'],
  ['by tomorrow', '2026-03-12T16:00:00Z'],
  ['tomorrow morning', '2026-03-12T16:00:00Z'],
  ['tomorrow at 10am', '2026-03-12T14:00:00Z'],
  ['first thing tomorrow', '2026-03-12T14:00:00Z'],
  ['this afternoon', '2026-03-11T21:00:00Z'],
  ['by 5pm', '2026-03-11T21:00:00Z'],
  ['by 5pm CET', '2026-03-11T16:00:00Z'],
  ['by 4pm our time', '2026-03-11T15:00:00Z'],
  ['at 2pm PT on Thursday', '2026-03-12T21:00:00Z'],
  ['within the hour', '2026-03-11T14:30:00Z'],
  ['within 24 hours', '2026-03-12T13:30:00Z'],
  ['in two hours', '2026-03-11T15:30:00Z'],
  ['in half an hour', '2026-03-11T14:00:00Z'],
  ['in the next 30 minutes', '2026-03-11T14:00:00Z'],
  ['in a couple of hours', '2026-03-11T15:30:00Z'],
  ['within one business day', '2026-03-12T16:00:00Z'],
  ['in 2 business days', '2026-03-13T16:00:00Z'],
  ['within 4 business hours', '2026-03-12T09:30:00Z'],
  ['in 2 to 3 working days', '2026-03-16T16:00:00Z'],
  ['within six business days', '2026-03-20T16:00:00Z'],
  ['in 3 days', '2026-03-15T03:59:59Z'],
  ['within 48h', '2026-03-13T13:30:00Z'],
  ['in a week', '2026-03-18T16:00:00Z'],
  ['within 5-7 days', '2026-03-18T16:00:00Z'],
  ['this week', '2026-03-13T16:00:00Z'],
  ['by the end of the week', '2026-03-13T16:00:00Z'],
  ['EOW', '2026-03-13T16:00:00Z'],
  ['early next week', '2026-03-17T16:00:00Z'],
  ['mid next week', '2026-03-18T16:00:00Z'],
  ['next week', '2026-03-20T16:00:00Z'],
  ['by Tuesday next week', '2026-03-17T16:00:00Z'],
  ['next Monday', '2026-03-16T16:00:00Z'],
  ['over the weekend', '2026-03-16T03:59:59Z'],
  ['after the weekend', '2026-03-16T16:00:00Z'],
  ['by the end of the month', '2026-03-31T15:00:00Z'],
  ['before your renewal', '2026-04-01T04:00:00Z'],
  ['by March 20', '2026-03-20T16:00:00Z'],
  ['on the 16th', '2026-03-16T16:00:00Z'],
  ['by 3/20', '2026-03-20T16:00:00Z'],
  ['by 2026-03-19', '2026-03-20T03:59:59Z'],
  ['before Friday', '2026-03-13T04:00:00Z'],
  ['Friday at noon', '2026-03-13T16:00:00Z'],
  ['every hour', '2026-03-11T14:30:00Z'],
  ['bis Freitag', '2026-03-13T16:00:00Z'],
  ['morgen früh', '2026-03-12T16:00:00Z'],
  ['innerhalb von 24 Stunden', '2026-03-12T13:30:00Z'],
  ['in zwei Werktagen', '2026-03-13T16:00:00Z'],
  ['bis Ende der Woche', '2026-03-13T16:00:00Z'],
  ['bis zum 20. März', '2026-03-20T16:00:00Z'],
  ['as soon as possible', undefined],
  ['shortly', undefined],
  ['yesterday', undefined],
  ['on February 3, 2026', undefined],
]

for (const [words, due] of times) {
  test(`what is promised "${words}" is due ${due ?? 'at no time that can be told'}`, () => {
    expect(dueAt(words, SAID, context)?.toISOString()).toBe(due && new Date(due).toISOString())
  })
}

test('today still means today when it is said after closing', () => {
  expect(dueAt('today', new Date('2026-03-11T19:00:00Z'), context)?.toISOString()).toBe(
    '2026-03-12T03:59:59.000Z',
  )
})

test('in London 03/04 is the third of April, in New York March 4', () => {
  const said = new Date('2026-02-11T13:30:00Z')
  const hours = { ...DEFAULT_HOURS, timeZone: 'UTC' }
  expect(dueAt('by 03/04', said, { timeZone: 'Europe/London', hours })?.toISOString()).toBe(
    '2026-04-03T17:00:00.000Z',
  )
  expect(dueAt('by 03/04', said, { timeZone: 'America/New_York', hours })?.toISOString()).toBe(
    '2026-03-04T17:00:00.000Z',
  )
})

test('a promise before a renewal nobody knows has no due time', () => {
  const { renewalDate: _unknown, ...unknown } = context
  expect(dueAt('before your renewal', SAID, unknown)).toBeUndefined()
})
