import { expect, test } from 'vitest'
import { judgeHealth } from '../../src/domain/health.ts'
import type { Installation } from '../../src/domain/installation.ts'

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)

/** Installed at nine, read at once, one team. */
const WELL: Installation = {
  workspaceId: 'acme',
  name: 'Acme',
  region: 'US',
  timeZone: 'UTC',
  standing: 'installed',
  standingWhy: undefined,
  standingSince: at('09:00'),
  installedAt: at('09:00'),
  installedBy: '1',
  directorySyncedAt: at('09:01'),
  teamCount: 1,
  switchedOff: {},
  catalog: undefined,
  healthTold: undefined,
  handoffTagId: undefined,
}

const readings: [label: string, change: Partial<Installation>, now: string, health: object][] = [
  ['all is well', {}, '12:00', { state: 'ok' }],
  [
    'a feature is off, which the console says',
    { switchedOff: { tags: 'no' } },
    '12:00',
    { state: 'ok' },
  ],
  [
    'it was installed just now',
    { directorySyncedAt: undefined, teamCount: 0 },
    '09:14',
    { state: 'ok' },
  ],
  [
    'it could not be read within a quarter of an hour',
    { directorySyncedAt: undefined, teamCount: 0 },
    '09:15',
    { state: 'unhealthy', cure: 'install-again' },
  ],
  ['there is no team', { teamCount: 0 }, '12:00', { state: 'unhealthy', cure: 'settings' }],
  [
    'its token is refused',
    { standing: 'parked', standingWhy: 'Refused' },
    '12:00',
    { state: 'unhealthy', why: 'Refused', cure: 'install-again' },
  ],
  [
    'it was removed',
    { standing: 'uninstalled' },
    '12:00',
    { state: 'unhealthy', cure: 'install-again' },
  ],
]

for (const [label, change, now, health] of readings) {
  test(`how Baton is when ${label}`, () => {
    expect(judgeHealth({ ...WELL, ...change }, at(now))).toMatchObject(health)
  })
}

test('where it was never installed it has to be installed again', () => {
  expect(judgeHealth(undefined, at('12:00'))).toMatchObject({ cure: 'install-again' })
})
