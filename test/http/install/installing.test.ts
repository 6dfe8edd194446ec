import { afterAll, beforeAll, expect, test } from 'vitest'
import { beganHere, stateCookie } from '../../../src/http/install/state-cookie.ts'
import { tokenPurpose } from '../../../src/program/intercom-access.ts'
import { HOME, type InstallWorld, installWorld, WORKSPACE } from './install-world.ts'

let world: InstallWorld

beforeAll(async () => {
  world = await installWorld()
})

afterAll(() => world.close())

const openToken = async () => {
  const row = await world.row()
  return world.sealer.open(String(row?.sealed_token), tokenPurpose(WORKSPACE))
}

test('somebody who wants Baton is in Intercom at once, with a state of 256 bits in a cookie of this host alone', async () => {
  const browser = world.browser()
  const answer = await browser.get('/install')
  expect(answer.statusCode).toBe(302)
  const page = new URL(String(answer.headers.location))
  expect(page.pathname).toBe('/simulator/oauth')
  expect(page.searchParams.get('client_id')).toBe('the-app')
  expect(page.searchParams.get('redirect_uri')).toBe(`${HOME}/oauth/callback`)
  const state = page.searchParams.get('state') ?? ''
  expect(Buffer.from(state.split('.')[1] ?? '', 'base64url')).toHaveLength(32)
  expect(answer.headers['set-cookie']).toBe(
    `__Host-baton_state=${state}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure`,
  )
})

test('a region nobody knows gets a page that lists the three', async () => {
  const answer = await world.browser().get('/install?region=mars')
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toContain('text/html')
  for (const region of ['us', 'eu', 'au']) expect(answer.body).toContain(`region&#61;${region}`)
})

test('an admin installs: the workspace is theirs, the token is sealed, they are signed in and shown what is next', async () => {
  const browser = world.browser()
  const back = await browser.agree(await browser.begin())
  expect(back).toMatch(/code=[^&]+%3D$|code=[^&]+%3D&/)
  const answer = await browser.get(back)
  expect(answer.statusCode).toBe(302)
  expect(answer.headers.location).toBe(`${HOME}/console/welcome`)
  expect(browser.cookies.has('__Host-baton_state')).toBe(false)
  expect(browser.cookies.get('__Host-baton_session')).toMatch(/^demo_acme\./)
  expect(await world.row()).toMatchObject({
    workspace_id: WORKSPACE,
    name: 'Fernwick (demo)',
    region: 'US',
    time_zone: 'America/New_York',
    installed_by: '814003',
    standing: 'installed',
    epoch: 1,
  })
  const token = await openToken()
  expect(token).toHaveLength(48)
  expect((await world.row())?.sealed_token).not.toContain(token)
  expect(await world.jobs()).toEqual(
    expect.arrayContaining(['keep-fresh', 'reconcile', 'sync-directory', 'sync-workspace']),
  )
})

test('the same callback again installs nothing twice', async () => {
  const browser = world.browser()
  const back = await browser.agree(await browser.begin())
  const cookie = [...browser.cookies]
  await browser.get(back)
  const before = await world.row()
  for (const [name, value] of cookie) browser.cookies.set(name, value)
  const again = new URL(String((await browser.get(back)).headers.location))
  expect(again.pathname).toBe('/simulator/appstore/redirect')
  expect(again.searchParams.get('error_message')).toContain('finished already')
  expect(await world.row()).toEqual(before)
})

test('installing again brings a new token and a new epoch, and takes back what was parked or switched off', async () => {
  const before = { row: await world.row(), token: await openToken() }
  await world.database.withWorkspace(WORKSPACE, (db) =>
    db.$client.query(
      `update workspaces set standing = 'parked', standing_why = 'refused', switched_off = '{"tags":"no"}'`,
    ),
  )
  const browser = world.browser()
  await browser.get(await browser.agree(await browser.begin(), '814001'))
  expect(await world.row()).toMatchObject({
    epoch: Number(before.row?.epoch) + 1,
    installed_by: '814001',
    standing: 'installed',
    standing_why: null,
    switched_off: {},
  })
  expect(await openToken()).not.toBe(before.token)
})

test('two admins who install at the same moment both end well, and the token kept is one that works', async () => {
  const before = await world.row()
  const people = [world.browser(), world.browser()] as const
  const backs = await Promise.all(people.map(async (one) => one.agree(await one.begin())))
  const answers = await Promise.all(people.map((one, at) => one.get(backs[at] ?? '')))
  for (const answer of answers) expect(answer.headers.location).toBe(`${HOME}/console/welcome`)
  expect((await world.row())?.epoch).toBe(Number(before?.epoch) + 2)
  const me = await fetch(`${world.restUrl}/me`, {
    headers: { authorization: `Bearer ${await openToken()}` },
  })
  expect(me.status).toBe(200)
})

test('an install from the App Store ends in the App Store, signed in all the same', async () => {
  const browser = world.browser()
  const back = await browser.agree(await browser.begin('/install?from=app-store'))
  const answer = await browser.get(back)
  expect(answer.headers.location).toMatch(/\/appstore\/redirect\?install_success=true$/)
  expect(browser.cookies.has('__Host-baton_session')).toBe(true)
})

test('a state taken from another browser is worth nothing there, and stays good where it began', async () => {
  const [mine, theirs] = [world.browser(), world.browser()]
  const before = await world.row()
  const back = await mine.agree(await mine.begin())
  await theirs.begin()
  expect((await theirs.get(back)).headers.location).toContain('install_success=false')
  expect(await world.row()).toEqual(before)
  expect((await mine.get(back)).headers.location).toBe(`${HOME}/console/welcome`)
})

test('ten minutes later a state has run out', async () => {
  const browser = world.browser()
  const back = await browser.agree(await browser.begin())
  await world.database.withWorkspace('~install', (db) =>
    db.$client.query(`update oauth_states set created_at = now() - interval '601 seconds'`),
  )
  const before = await world.row()
  const answer = await browser.get(back)
  const failed = new URL(String(answer.headers.location)).searchParams
  expect(failed.get('install_success')).toBe('false')
  expect(failed.get('error_message')).toContain('ten minutes')
  expect(await world.row()).toEqual(before)
})

/** What Intercom, or somebody who pretends to be it, may send a browser back with. */
const comebacks: [label: string, query: (state: string) => string, words: string][] = [
  ['a refusal', (state) => `state=${state}&error=access_denied`, 'did not give its permission'],
  ['no code', (state) => `state=${state}`, 'did not give its permission'],
  ['an empty code', (state) => `state=${state}&code=`, 'did not give its permission'],
  ['a code that is wrong', (state) => `state=${state}&code=made-up%3D`, 'did not accept'],
  ['two codes', (state) => `state=${state}&code=a&code=b`, 'did not give its permission'],
  ['no state', () => 'code=abc', 'did not begin in this browser'],
  [
    'a state of somebody else',
    () => 'state=install.guess&code=abc',
    'did not begin in this browser',
  ],
]

for (const [label, query, words] of comebacks) {
  test(`coming back with ${label} installs nothing and says so in the App Store`, async () => {
    const browser = world.browser()
    const page = await browser.begin()
    const before = await world.row()
    const answer = await browser.get(
      `/oauth/callback?${query(page.searchParams.get('state') ?? '')}`,
    )
    const failed = new URL(String(answer.headers.location))
    expect(failed.pathname).toBe('/simulator/appstore/redirect')
    expect(failed.searchParams.get('error_message')).toContain(words)
    expect(await world.row()).toEqual(before)
    expect(browser.cookies.has('__Host-baton_session')).toBe(false)
  })
}

test('a Baton that serves one private workspace says that there is nothing to install', async () => {
  const alone = await installWorld({ intercomApp: undefined })
  const answer = await alone.browser().get('/install')
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('private app')
  await alone.close()
})

/** How a browser is told apart from others, by the address Baton has. */
const addresses: [publicUrl: string, cookie: RegExp][] = [
  ['https://baton.example', /^__Host-baton_state=.*; Secure$/],
  ['http://localhost:3000', /^baton_state=(?!.*Secure)/],
]

for (const [publicUrl, cookie] of addresses) {
  test(`at ${publicUrl} the cookie is one that browsers take there`, () => {
    expect(stateCookie(publicUrl, 'install.state')).toMatch(cookie)
    const [pair] = stateCookie(publicUrl, 'install.state').split(';')
    expect(beganHere(publicUrl, `a=b; ${pair}`, 'install.state')).toBe(true)
    expect(beganHere(publicUrl, `a=b; ${pair}`, 'install.other')).toBe(false)
    expect(beganHere(publicUrl, undefined, 'install.state')).toBe(false)
    expect(beganHere(publicUrl, undefined, '')).toBe(false)
  })
}
