import { describe, expect, test } from 'vitest'
import { readSettings, SETTING_NAMES, SettingsError, simulatorIsOn } from '../src/settings.ts'

const KEY = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const PRIVATE_APP = {
  INTERCOM_CLIENT_ID: 'id',
  INTERCOM_CLIENT_SECRET: 'a-client-secret-of-an-app',
  INTERCOM_WORKSPACE_ID: 'acme',
  INTERCOM_ACCESS_TOKEN: 'an-access-token',
}

test('nothing set is enough: everything has a default or is not needed', () => {
  const settings = readSettings({ PATH: '/bin', PORT: '' })
  expect(settings).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    LOG_LEVEL: 'info',
  })
  expect(simulatorIsOn(settings)).toBe(true)
})

test('real credentials close the simulator', () => {
  expect(simulatorIsOn(readSettings(PRIVATE_APP))).toBe(false)
})

const REFUSED: [label: string, source: Record<string, string>, named: string][] = [
  ['a port that is no number', { PORT: 'CANARY' }, 'PORT'],
  ['a port that cannot be', { PORT: '70000' }, 'PORT'],
  ['a database of another kind', { DATABASE_URL: 'mysql://CANARY' }, 'DATABASE_URL'],
  ['an address that is none', { PUBLIC_URL: 'CANARY' }, 'PUBLIC_URL'],
  ['a secret too short to be one', { INTERCOM_CLIENT_SECRET: 'CANARY' }, 'INTERCOM_CLIENT_SECRET'],
  ['keys that are none', { SECRETS_KEYS: 'CANARY' }, 'SECRETS_KEYS'],
  ['a key of another length', { SECRETS_KEYS: 'k1:CANARY==' }, 'SECRETS_KEYS'],
  ['two keys of one name', { SECRETS_KEYS: `${KEY},${KEY}` }, 'must be keys of different names'],
  ['a log level nobody knows', { LOG_LEVEL: 'CANARY' }, 'LOG_LEVEL'],
  ['a switch between on and off', { SIMULATOR: 'CANARY' }, 'SIMULATOR'],
  ['a database without keys', { DATABASE_URL: 'postgres://CANARY@h/d' }, 'SECRETS_KEYS'],
  ['a workspace without its token', { INTERCOM_WORKSPACE_ID: 'CANARY' }, 'INTERCOM_ACCESS_TOKEN'],
  [
    'a token without its workspace',
    { INTERCOM_ACCESS_TOKEN: 'CANARY-token' },
    'INTERCOM_WORKSPACE_ID',
  ],
  ['the simulator beside real credentials', { ...PRIVATE_APP, SIMULATOR: 'on' }, 'SIMULATOR'],
  ['no simulator and no credentials', { SIMULATOR: 'off' }, 'INTERCOM_CLIENT_SECRET'],
]

describe('a setting that cannot be used is named, and its value never shown', () => {
  test.each(REFUSED)('%s', (_label, source, named) => {
    const read = () => readSettings(source)
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(named)
    expect(read).not.toThrow('CANARY')
  })
})

test('every wrong setting is named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/)
})

test('a database of the operator’s works with keys', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://u:p@h/d', SECRETS_KEYS: KEY })).toMatchObject({
    SECRETS_KEYS: KEY,
  })
})

test('the list of names is the list of settings', () => {
  expect(SETTING_NAMES).toContain('INTERCOM_CLIENT_SECRET_PREVIOUS')
})
