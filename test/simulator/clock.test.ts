import { expect, test } from 'vitest'
import { memoryKeeper } from '../../src/simulator/state/keeper.ts'
import { followingOpening, officeHours } from '../../src/simulator/time/following-opening.ts'
import { movableClock } from '../../src/simulator/time/movable-clock.ts'
import { ANA, JOE, running } from './running.ts'

const FRIDAY_EVENING = new Date('2026-11-20T23:30:00Z')

test('time goes forward by minutes or to a moment, and the app hears of it', async () => {
  const heard: Date[] = []
  const clock = movableClock(() => FRIDAY_EVENING)
  const { control } = await running({ clock, onClockMoved: (now) => void heard.push(now) })
  expect((await control('GET', '/clock')).json).toEqual({
    now: '2026-11-20T23:30:00.000Z',
    aheadMinutes: 0,
    nextOpening: '2026-11-23T14:00:00.000Z',
  })

  await control('POST', '/clock', { forwardMinutes: 15 })
  const { json } = await control('POST', '/clock', { to: '2026-11-23T14:00:00.000Z' })
  expect(json).toMatchObject({
    now: '2026-11-23T14:00:00.000Z',
    nextOpening: '2026-11-24T14:00:00.000Z',
  })
  expect(heard.map((at) => at.toISOString())).toEqual([
    '2026-11-20T23:45:00.000Z',
    '2026-11-23T14:00:00.000Z',
  ])
})

test('time never goes back, stands still or leaps by months', async () => {
  const clock = movableClock(() => FRIDAY_EVENING)
  const { control } = await running({ clock })
  const refused = [
    { to: '2026-11-20T23:29:00Z' },
    { to: '2026-11-20T23:30:00Z' },
    { to: '2027-02-20T23:30:00Z' },
    { to: 'tomorrow' },
    { forwardMinutes: 0 },
    { forwardMinutes: -5 },
    { forwardMinutes: 5, to: '2026-11-21T00:00:00Z' },
  ]
  for (const move of refused) expect((await control('POST', '/clock', move)).status).toBe(400)
  expect(clock.aheadMs()).toBe(0)
})

test('what is written after a move carries the later time, in the thread and in webhooks', async () => {
  const clock = movableClock(() => FRIDAY_EVENING)
  const { control, conversation, webhooks } = await running({ clock })
  await control('POST', '/clock', { forwardMinutes: 60 })
  await control('POST', `/conversations/${JOE}/replies`, {
    as: 'teammate',
    teammateId: ANA,
    body: '<p>Here I am.</p>',
  })
  const later = FRIDAY_EVENING.getTime() / 1_000 + 3_600
  expect((await conversation(JOE)).parts.at(-1)?.at).toBe(later)
  await expect.poll(() => webhooks('conversation.admin.replied')[0]?.json.created_at).toBe(later)
})

test('a moved clock survives a restart, and a reset sets it back', async () => {
  const keeper = memoryKeeper()
  const first = await running({ clock: movableClock(() => FRIDAY_EVENING), keeper })
  await first.control('POST', '/clock', { forwardMinutes: 90 })
  await first.app.close()

  const clock = movableClock(() => FRIDAY_EVENING)
  const second = await running({ clock, keeper })
  expect((await second.control('GET', '/clock')).json.aheadMinutes).toBe(90)
  await second.control('POST', '/reset', {})
  expect((await second.control('GET', '/clock')).json.aheadMinutes).toBe(0)
})

test('while the office is open, its next opening is the one after', () => {
  const hours = officeHours('America/New_York')
  const open = new Date('2026-11-19T16:00:00Z')
  expect(followingOpening(hours, open).toISOString()).toBe('2026-11-20T14:00:00.000Z')
})
