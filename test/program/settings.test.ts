import { afterAll, afterEach, expect, test } from 'vitest'
import { endPrograms, removeDataDirs, runProgram } from './process.ts'

afterEach(endPrograms)
afterAll(removeDataDirs)

/** Something no output may hold. */
const CANARY = 'xyzzy7canary'

/** Settings that make no sense, one of each kind. */
const malformed = {
  PORT: CANARY,
  PUBLIC_URL: `ftp://${CANARY}`,
  DATABASE_URL: `mysql://root:${CANARY}@db`,
  INTERCOM_API_BASE_URL: `//${CANARY}`,
  SECRETS_KEYS: `k1:${CANARY}`,
  LOG_LEVEL: CANARY,
  SIMULATOR: CANARY,
}

/** Settings that are fine alone and not together, and what is said about them. */
const contradictions: [settings: Record<string, string>, said: RegExp][] = [
  [{ DATABASE_URL: `postgres://u:${CANARY}@localhost:1/d` }, /SECRETS_KEYS: missing/],
  [{ INTERCOM_ACCESS_TOKEN: CANARY }, /INTERCOM_WORKSPACE_ID: missing/],
  [{ SIMULATOR: 'on', INTERCOM_CLIENT_SECRET: `${CANARY}${CANARY}` }, /SIMULATOR: cannot be on/],
]

test('malformed settings end the start, each named, none with its value', async () => {
  const { said, code } = await outputOf(malformed)
  expect(code).toBe(1)
  for (const name of Object.keys(malformed)) expect(said).toContain(`${name}: `)
  expect(said).not.toContain(CANARY)
})

for (const [settings, reason] of contradictions) {
  test(`settings that do not go together end the start: ${reason.source}`, async () => {
    const { said, code } = await outputOf(settings)
    expect(code).toBe(1)
    expect(said).toMatch(reason)
    expect(said).not.toContain(CANARY)
  })
}

test('a database that is not there is said in words, without its address or password', async () => {
  const { said, code } = await outputOf({
    DATABASE_URL: `postgres://owner:${CANARY}@localhost:1/baton`,
    SECRETS_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  })
  expect(code).toBe(1)
  expect(said).toMatch(/PostgreSQL does not answer .*DATABASE_URL/)
  expect(said).not.toContain(CANARY)
})

async function outputOf(settings: Record<string, string>) {
  const baton = runProgram({ settings })
  const { code } = await baton.ended
  return { code, said: baton.stdout() + baton.stderr() }
}
