import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { tokenPurpose } from '../../../src/program/intercom-access.ts'
import { HOME, type InstallWorld, installWorld } from './install-world.ts'

const REST = 'https://intercom.test'
const ACME = 'acme'

let world: InstallWorld

beforeAll(async () => {
  nock.disableNetConnect()
  nock.enableNetConnect('127.0.0.1')
  world = await installWorld({
    intercomApp: {
      credentials: { clientId: 'the-app', clientSecret: 'secret' },
      restHost: () => REST,
      pagesHost: () => undefined,
    },
  })
})

beforeEach(async () => {
  await comeBack('/install', 'first', me())
})

afterEach(() => nock.cleanAll())

afterAll(async () => {
  nock.enableNetConnect()
  nock.restore()
  await world.close()
})

const me = (change: object = {}, app: object = {}) => ({
  id: '7',
  name: 'Ana',
  email_verified: true,
  app: { id_code: ACME, name: 'Acme', region: 'EU', timezone: 'Europe/Rome', ...app },
  ...change,
})

/** Goes to Intercom and comes back as this person, with this token. */
async function comeBack(path: string, token: string, person: object) {
  nock(REST).post('/auth/eagle/token').reply(200, { token_type: 'Bearer', token })
  nock(REST).get('/me').matchHeader('authorization', `Bearer ${token}`).reply(200, person)
  const browser = world.browser()
  const page = await browser.begin(path)
  const state = page.searchParams.get('state') ?? ''
  const answer = await browser.get(`/oauth/callback?code=abc%3D&state=${state}`)
  return { browser, page, answer }
}

const token = async (workspaceId = ACME) =>
  world.sealer.open(String((await world.row(workspaceId))?.sealed_token), tokenPurpose(workspaceId))

/** Whom Intercom's own pages are asked of, by region. */
const pages: [path: string, host: string][] = [
  ['/install', 'app.intercom.com'],
  ['/install?region=US', 'app.intercom.com'],
  ['/install?region=eu', 'app.eu.intercom.com'],
  ['/install?region=au', 'app.au.intercom.com'],
]

for (const [path, host] of pages) {
  test(`${path} leads to ${host}`, async () => {
    const page = await world.browser().begin(path)
    expect(page.host).toBe(host)
    expect(page.pathname).toBe('/oauth')
  })
}

test('an install keeps the region and the time zone that Intercom says, whatever was chosen', async () => {
  expect(await world.row(ACME)).toMatchObject({ region: 'EU', time_zone: 'Europe/Rome' })
})

test('an install from the App Store of a region ends on the pages of that region', async () => {
  const { answer } = await comeBack('/install?region=eu&from=app-store', 'tok', me())
  expect(answer.headers.location).toBe(
    'https://app.eu.intercom.com/appstore/redirect?install_success=true',
  )
})

test('an admin whose e-mail is not verified installs, and is not signed in', async () => {
  const { browser, answer } = await comeBack('/install', 'unverified', me({ email_verified: null }))
  expect(await token()).toBe('unverified')
  expect(browser.cookies.has('__Host-baton_session')).toBe(false)
  expect(answer.headers.location).toContain('install_success=true')
})

/** Workspaces an install must not be bound to. */
const wrong: [label: string, person: object][] = [
  ['no workspace at all', me({ app: null })],
  ['a workspace without an id', me({}, { id_code: '' })],
  ['the name under which installs wait', me({}, { id_code: '~install' })],
  ['a name that is no id', me({}, { id_code: '../acme' })],
]

for (const [label, person] of wrong) {
  test(`a token that opens ${label} installs nothing`, async () => {
    const before = await world.row(ACME)
    const { answer } = await comeBack('/install', 'tok', person)
    expect(answer.headers.location).toContain('install_success=false')
    expect(await world.row(ACME)).toEqual(before)
    expect(await world.row('~install')).toBeUndefined()
  })
}

test('an install in another workspace leaves this one as it was, and neither token opens the other', async () => {
  const before = await world.row(ACME)
  await comeBack('/install', 'of-globex', me({}, { id_code: 'globex' }))
  expect(await world.row(ACME)).toEqual(before)
  const sealed = String((await world.row('globex'))?.sealed_token)
  expect(() => world.sealer.open(sealed, tokenPurpose(ACME))).toThrow()
})

const signIn = async (person: object, now: 'works' | 'refused' | 'silent' = 'works') => {
  const kept = nock(REST).get('/me').matchHeader('authorization', 'Bearer first')
  if (now === 'works') kept.reply(200, me())
  if (now === 'refused') kept.reply(401, {})
  if (now === 'silent') kept.replyWithError('reset')
  return comeBack('/console/sign-in?region=us', 'second', person)
}

test('an admin of an installed workspace signs in, and the token of the install stays', async () => {
  const before = await world.row(ACME)
  const { browser, answer } = await signIn(me({ id: '8', name: 'Tom' }))
  expect(answer.headers.location).toBe(`${HOME}/console`)
  expect(browser.cookies.get('__Host-baton_session')).toMatch(/^acme\./)
  expect(await world.row(ACME)).toEqual(before)
})

test('where Intercom no longer takes the token of the install, the one of the sign-in takes its place', async () => {
  const before = await world.row(ACME)
  await signIn(me({ id: '8' }), 'silent')
  expect(await token()).toBe('first')
  await signIn(me({ id: '8' }), 'refused')
  expect(await token()).toBe('second')
  expect((await world.row(ACME))?.epoch).toBe(Number(before?.epoch) + 1)
})

test('a workspace that was parked works again once somebody signs in and the token of the install turns out fine', async () => {
  const asked = async () => (await world.jobs()).filter((name) => name === 'deliver-effects').length
  const inAcme = (text: string) =>
    world.database.withWorkspace(ACME, (db) => db.$client.query(text))
  await inAcme(`
    insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
    values ('${ACME}', '01900000-0000-7000-8000-000000000001', 1, '1', 'c', 'open', 'standard', 'normal', '{"teammateId":"1","name":"Ana"}', 's', now(), 1)`)
  await inAcme(`
    insert into effects (workspace_id, id, case_id, conversation_id, actor_id, reference, position, plan, state, created_at)
    values ('${ACME}', gen_random_uuid(), '01900000-0000-7000-8000-000000000001', '1', '1', 'waits', 0, '{"kind":"assign-team","teamId":"1"}', 'pending', now())`)
  await inAcme(`update workspaces set standing = 'parked', standing_why = 'No'`)
  const before = await asked()
  await signIn(me({ id: '8' }), 'silent')
  expect(await world.row(ACME), 'nobody knows').toMatchObject({ standing: 'parked' })
  await signIn(me({ id: '8' }))
  expect(await world.row(ACME)).toMatchObject({ standing: 'installed', standing_why: null })
  expect(await token()).toBe('first')
  expect(await asked()).toBe(before + 1)
})

/** Who is not let into the console, and what they read. */
const strangers: [label: string, person: object, words: string][] = [
  ['whose e-mail is not verified', me({ email_verified: false }), 'not verified'],
  ['whose e-mail nobody says is verified', me({ email_verified: undefined }), 'not verified'],
  ['of a workspace without Baton', me({}, { id_code: 'nowhere' }), 'not installed'],
]

for (const [label, person, words] of strangers) {
  test(`an admin ${label} is not signed in`, async () => {
    const { browser, answer } = await signIn(person)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain(words)
    expect(browser.cookies.has('__Host-baton_session')).toBe(false)
    expect(await world.row('nowhere')).toBeUndefined()
  })
}

test('a sign-in cannot be made an install by what the address says', async () => {
  const browser = world.browser()
  const page = await browser.begin('/console/sign-in?region=us')
  const state = page.searchParams.get('state') ?? ''
  const forged = state.replace('sign-in.', 'install.')
  const answer = await browser.get(`/oauth/callback?code=abc&state=${forged}`)
  expect(answer.headers.location).toContain('install_success=false')
})
