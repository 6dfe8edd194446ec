import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenPurpose } from '../../src/program/intercom-access.ts'
import { createSealer } from '../../src/secrets.ts'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { removeDataDirs, runProgram } from './process.ts'
import { openCard, openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANOTHER = '215470000000102'
const ANA = '814001'

const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`
const [FIRST, SECOND, LOST] = [key('first'), key('second'), key('lost')]

/** Enough that a kill comes in the middle. */
const OTHER_WORKSPACES = 400

const credentials = {
  workspaceId: 'serving_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let intercom: StandIn
let settings: Record<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  intercom = await standInIntercom(credentials)
  settings = {
    DATABASE_URL: database.url,
    INTERCOM_API_BASE_URL: intercom.restUrl,
    INTERCOM_WORKSPACE_ID: credentials.workspaceId,
    INTERCOM_ACCESS_TOKEN: credentials.accessToken,
    INTERCOM_CLIENT_SECRET: credentials.clientSecret,
  }
})

afterAll(async () => {
  await removeDataDirs()
  await intercom.close()
  await database.drop()
})

const rotateKeys = (ring: string) =>
  runProgram({ words: ['rotate-keys'], settings: { ...settings, SECRETS_KEYS: ring } })

/** How many tokens each key seals. */
async function sealedBy(): Promise<Record<string, number>> {
  const rows = await database.ask<{ kid: string; count: number }>(
    "select split_part(sealed_token, '.', 1) as kid, count(*)::int as count from workspaces group by 1",
  )
  return Object.fromEntries(rows.map(({ kid, count }) => [kid, count]))
}

async function installElsewhere(count: number, ring: string, prefix: string) {
  const sealer = createSealer(ring)
  const rows = Array.from({ length: count }, (_, index) => {
    const id = `${prefix}_${index}`
    return `('${id}', '${id}', 'US', 'UTC', '${sealer.seal(`token of ${id}`, tokenPurpose(id))}', now())`
  })
  await database.ask(
    `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at) values ${rows.join()}`,
  )
}

test('every secret is sealed anew while cards are served and Intercom is read, also when the command is killed in between', async () => {
  const baton = runProgram({ settings: { ...settings, SECRETS_KEYS: `${FIRST},${SECOND}` } })
  const url = await baton.ready()
  intercom.tellApp(url)
  await installElsewhere(OTHER_WORKSPACES, FIRST, 'elsewhere')
  expect(await sealedBy()).toEqual({ first: OTHER_WORKSPACES + 1 })

  let serving = true
  let served = 0
  const cards = (async () => {
    while (serving) {
      const card = await openCard(intercom.call, JOE, ANA)
      expect(card.words).not.toMatch(/not installed|did not work/)
      served += 1
    }
  })()

  const killed = rotateKeys(`${SECOND},${FIRST}`)
  await eventually('half-way', async () => ((await sealedBy()).second ?? 0) > 20)
  await killed.end('SIGKILL')
  const halfWay = (await sealedBy()).second ?? 0
  expect(halfWay).toBeGreaterThan(20)
  expect(halfWay, 'killed before it was through').toBeLessThan(OTHER_WORKSPACES)

  const again = rotateKeys(`${SECOND},${FIRST}`)
  expect(await again.ended).toEqual({ code: 0, signal: null })
  expect(again.stdout()).toContain(
    `${OTHER_WORKSPACES + 1 - halfWay} secrets sealed anew with key second`,
  )
  expect(again.stdout()).toContain('Key first is used by none any more')
  expect(await sealedBy()).toEqual({ second: OTHER_WORKSPACES + 1 })

  const once = rotateKeys(`${SECOND},${FIRST}`)
  expect(await once.ended).toEqual({ code: 0, signal: null })
  expect(once.stdout()).toContain('0 secrets sealed anew')

  const form = await openDraftedForm(intercom.call, ANOTHER, ANA)
  expect(form.ids, 'read with a token that was sealed anew').toContain('summary')
  serving = false
  await cards
  expect(served).toBeGreaterThan(10)
  expect(await baton.end('SIGTERM')).toEqual({ code: 0, signal: null })
  for (const secret of [FIRST, SECOND, credentials.accessToken]) {
    const [, value = secret] = secret.split(':')
    expect(again.stdout() + again.stderr() + baton.stdout()).not.toContain(value)
  }
})

test('a token no key opens is named by its workspace and left as it is, and all others are sealed anew', async () => {
  await installElsewhere(2, FIRST, 'fine')
  await installElsewhere(1, LOST, 'lost')
  const command = rotateKeys(`${SECOND},${FIRST}`)
  expect(await command.ended).toEqual({ code: 1, signal: null })
  expect(command.stderr()).toContain('2 secrets sealed anew with key second')
  expect(command.stderr()).toContain('  lost_0')
  expect((await sealedBy()).lost).toBe(1)
})
