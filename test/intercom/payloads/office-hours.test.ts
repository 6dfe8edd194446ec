import { expect, test } from 'vitest'
import { CatalogList } from '../../../src/intercom/payloads/catalog.ts'
import { OfficeHoursList, toBusinessHours } from '../../../src/intercom/payloads/office-hours.ts'

const DAY = 1_440
const hours = (body: unknown) => toBusinessHours(OfficeHoursList.parse(body), 'Europe/Rome')

const minutes = (day: number, from: number, to: number) => ({
  start_minute: day * DAY + from * 60,
  end_minute: day * DAY + to * 60,
})

test('minutes of the week become days', () => {
  const read = hours({
    data: [
      {
        time_zone_name: 'europe/berlin',
        time_intervals: [minutes(0, 9, 12), minutes(0, 13, 17), minutes(5, 10, 14)],
      },
    ],
  })
  expect(read).toMatchObject({ timeZone: 'Europe/Berlin', holidays: [] })
  expect(read?.week.monday).toEqual([
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1_020 },
  ])
  expect(read?.week.tuesday).toEqual([])
  expect(read?.week.saturday).toEqual([{ fromMinute: 600, toMinute: 840 }])
})

test('a stretch across midnight, and one across the end of the week, count on both days', () => {
  const read = hours({
    data: [
      {
        time_intervals: [
          { start_minute: DAY - 60, end_minute: DAY + 60 },
          { start_minute: 7 * DAY - 60, end_minute: 30 },
        ],
      },
    ],
  })
  expect(read?.timeZone, 'the workspace has one').toBe('Europe/Rome')
  expect(read?.week.monday).toEqual([
    { fromMinute: 0, toMinute: 30 },
    { fromMinute: 1_380, toMinute: 1_440 },
  ])
  expect(read?.week.tuesday).toEqual([{ fromMinute: 0, toMinute: 60 }])
  expect(read?.week.sunday).toEqual([{ fromMinute: 1_380, toMinute: 1_440 }])
})

test('named days with wall clock times are read too', () => {
  const read = hours({
    office_hours_schedules: [
      { time_intervals: [{ day: 'Friday', start_time: '8:30', end_time: '17:00' }] },
    ],
  })
  expect(read?.week.friday).toEqual([{ fromMinute: 510, toMinute: 1_020 }])
})

test('of several schedules the default one counts', () => {
  const one = (start: number, more: object) => ({
    time_intervals: [minutes(0, start, 17)],
    ...more,
  })
  const read = hours({ data: [one(7, {}), one(9, { is_default: true })] })
  expect(read?.week.monday).toEqual([{ fromMinute: 540, toMinute: 1_020 }])
})

/** What says nothing clear, so that the usual hours count. */
const unclear: [label: string, body: unknown][] = [
  ['no schedule', { data: [] }],
  ['a shape nobody knows', { data: [{ hours: 'nine to five' }] }],
  [
    'two schedules and no default',
    { data: [1, 2].map(() => ({ time_intervals: [minutes(0, 9, 17)] })) },
  ],
  ['a schedule that never opens', { data: [{ time_intervals: [] }] }],
  [
    'a time zone nobody knows',
    { data: [{ time_zone_name: 'Moon', time_intervals: [minutes(0, 9, 17)] }] },
  ],
]

for (const [label, body] of unclear) {
  test(`office hours from ${label}: none`, () => {
    expect(hours(body)).toBeUndefined()
  })
}

test('a list is found whatever it is called; what cannot be read and what is put away is left out', () => {
  const list = [{ id: 1, name: 'Bug' }, { id: '2' }, { id: '3', name: 'Old', archived: true }, null]
  for (const body of [
    { type: 'list', data: list },
    { type: 'list', tags: list },
  ]) {
    expect(CatalogList.parse(body)).toEqual([{ id: '1', name: 'Bug' }])
  }
  expect(CatalogList.safeParse({ type: 'error.list' }).success).toBe(false)
})
