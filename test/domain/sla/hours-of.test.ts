import { expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { hoursOf } from '../../../src/domain/sla/hours-of.ts'

const ACME = { id: 'acme', name: 'Acme', region: 'EU', timeZone: 'Europe/Rome' }
const NIGHTS = {
  ...DEFAULT_HOURS,
  week: { ...DEFAULT_HOURS.week, monday: [{ fromMinute: 1_200, toMinute: 1_320 }] },
}

test('a workspace whose office hours Intercom shows is counted in them', () => {
  expect(hoursOf({ ...ACME, officeHours: NIGHTS })).toEqual(NIGHTS)
})

test('one whose office hours nobody knows answers nine to five in its own time zone', () => {
  expect(hoursOf(ACME)).toEqual({ ...DEFAULT_HOURS, timeZone: 'Europe/Rome' })
  expect(hoursOf({ ...ACME, officeHours: undefined }).timeZone).toBe('Europe/Rome')
})
