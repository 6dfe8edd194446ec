import { expect, test } from 'vitest'
import {
  type HoursProblem,
  parseBusinessHours,
} from '../../../src/domain/sla/parse-business-hours.ts'
import { intervals } from './written-hours.ts'

const parseMonday = (monday: string) =>
  parseBusinessHours({
    timeZone: 'Europe/Rome',
    week: { monday: intervals(monday) },
    holidays: [],
  })

// biome-ignore format: a table is read by its rows
const joined: [label: string, monday: string, minutes: [from: number, to: number][]][] = [
  ['closed', '', []],
  ['a lunch break', '09:00-12:00, 13:00-17:30', [[540, 720], [780, 1050]]],
  ['written in any order', '13:00-17:30, 09:00-12:00', [[540, 720], [780, 1050]]],
  ['touching intervals are one', '09:00-12:00, 12:00-17:00', [[540, 1020]]],
  ['overlapping intervals count once', '09:00-13:00, 12:00-17:00', [[540, 1020]]],
  ['one inside another counts once', '09:00-17:00, 10:00-11:00', [[540, 1020]]],
  ['the same twice counts once', '09:00-17:00, 09:00-17:00', [[540, 1020]]],
  ['a whole day', '00:00-24:00', [[0, 1440]]],
]

for (const [label, monday, minutes] of joined) {
  test(`business hours are read: ${label}`, () => {
    const parsed = parseMonday(monday)
    expect(parsed.outcome === 'usable' && parsed.hours.week.monday).toEqual(
      minutes.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })),
    )
    expect(parsed.outcome === 'usable' && parsed.hours.week.tuesday).toEqual([])
  })
}

const refused: [label: string, monday: string, HoursProblem['problem']][] = [
  ['across midnight', '22:00-02:00', 'ends-before-it-begins'],
  ['no time at all', '09:00-09:00', 'ends-before-it-begins'],
  ['to midnight written as the next day', '22:00-00:00', 'ends-before-it-begins'],
  ['no such minute', '09:60-10:00', 'not-a-time'],
  ['no such hour', '09:00-25:00', 'not-a-time'],
  ['past the end of the day', '09:00-24:30', 'not-a-time'],
  ['twelve-hour clock', '9am-5pm', 'not-a-time'],
  ['one digit', '9:00-17:00', 'not-a-time'],
  ['nothing', '-', 'not-a-time'],
]

for (const [label, monday, problem] of refused) {
  test(`business hours are refused: ${label}`, () => {
    expect(parseMonday(monday)).toEqual({
      outcome: 'refused',
      problems: [{ problem, written: `monday ${monday}`, fix: expect.stringMatching(/\.$/) }],
    })
  })
}

const zones: [written: string, read: string | undefined][] = [
  ['Europe/Rome', 'Europe/Rome'],
  ['europe/rome', 'Europe/Rome'],
  ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
  ['UTC', 'UTC'],
  ['Pacific Time (US & Canada)', undefined],
  ['Mars/Olympus', undefined],
  ['2026-01-01T00:00[Europe/Rome]', undefined],
  ['', undefined],
]

for (const [written, read] of zones) {
  test(`a time zone "${written}" is ${read ?? 'refused'}`, () => {
    const parsed = parseBusinessHours({ timeZone: written, week: {}, holidays: [] })
    expect(parsed.outcome === 'usable' ? parsed.hours.timeZone : undefined).toBe(read)
  })
}

test('holidays are put in order, each once', () => {
  const holidays = ['2026-12-25', '2026-01-01', '2026-12-25']
  const parsed = parseBusinessHours({ timeZone: 'UTC', week: {}, holidays })
  expect(parsed.outcome === 'usable' && parsed.hours.holidays).toEqual(['2026-01-01', '2026-12-25'])
})

for (const date of ['2026-02-30', '2026-13-01', '25.12.2026', '2026-1-1', '2026-12-25T00:00', '']) {
  test(`"${date}" is not a holiday`, () => {
    const parsed = parseBusinessHours({ timeZone: 'UTC', week: {}, holidays: [date] })
    expect(parsed).toMatchObject({ outcome: 'refused', problems: [{ problem: 'not-a-date' }] })
  })
}

test('everything wrong is said at once', () => {
  const parsed = parseBusinessHours({
    timeZone: 'Mars/Olympus',
    week: { monday: intervals('22:00-02:00, 9-17'), friday: intervals('10:00-09:00') },
    holidays: ['tomorrow'],
  })
  expect(parsed.outcome === 'refused' && parsed.problems.map(({ written }) => written)).toEqual([
    'Mars/Olympus',
    'monday 22:00-02:00',
    'monday 9-17',
    'friday 10:00-09:00',
    'tomorrow',
  ])
})
