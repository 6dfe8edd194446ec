import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ABSOLUTE_MS, findAdmin, IDLE_MS, startSession } from '../../../src/http/console/session.ts'
import { sessionKeeper } from '../../../src/program/session-keeper.ts'
import { keepDirectory } from '../../../src/store/directory.ts'
import { ask } from '../../postgres/ask.ts'
import { browserWith, signedIn } from '../console-world.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../inbox-world.ts'

const ANA = { workspaceId: WORKSPACE, teammateId: '1', name: 'Ana Rossi' }
const AT_HOME = 'http://localhost'
const HOUR_MS = 3_600_000

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

const sql = (text: string, workspace = WORKSPACE) => ask(world.database, workspace, { text })

/** Signs Ana in at a moment, and says who the cookie is for at another. */
async function sessionOf(startedAt: Date, publicUrl = AT_HOME) {
  const keeper = sessionKeeper(world.database)
  const header = await startSession(ANA, undefined, publicUrl, keeper, startedAt)
  const cookie = header.split(';')[0] ?? ''
  return { header, cookie, at: (now: Date) => findAdmin(cookie, publicUrl, keeper, now) }
}

describe('the cookie', () => {
  test('is for this host alone, over https alone, and no script can read it', async () => {
    const { header } = await sessionOf(new Date(), 'https://baton.example')
    expect(header).toMatch(/^__Host-baton_session=acme\.[A-Za-z0-9_-]{43}; /)
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(header).toContain(`; ${word}`)
    }
    expect(header).not.toContain('Domain')
  })

  test("goes without the prefix on one's own machine, where browsers would drop it", async () => {
    const { header } = await sessionOf(new Date())
    expect(header).toMatch(/^baton_session=/)
    expect(header).not.toContain('Secure')
  })

  test('is kept as a hash alone', async () => {
    const { cookie } = await sessionOf(new Date())
    const [row] = await sql(
      'select string_agg(to_jsonb(s)::text, $$ $$) as all from console_sessions s',
    )
    expect(row?.all).not.toContain(cookie.slice(-43))
  })
})

describe('a session', () => {
  test('ends after eight hours without use', async () => {
    const start = new Date()
    const { at } = await sessionOf(start)
    expect(await at(new Date(start.getTime() + IDLE_MS - 1))).toBeDefined()
    const other = await sessionOf(start)
    expect(await other.at(new Date(start.getTime() + IDLE_MS + 1))).toBeUndefined()
  })

  test('runs on while it is used, and ends after five days all the same', async () => {
    const start = new Date()
    const { at } = await sessionOf(start)
    for (let past = 0; past < ABSOLUTE_MS; past += 4 * HOUR_MS) {
      expect(await at(new Date(start.getTime() + past)), `after ${past / HOUR_MS} h`).toBeDefined()
    }
    expect(await at(new Date(start.getTime() + ABSOLUTE_MS + 1))).toBeUndefined()
  })

  test('signing in again ends the session the browser held before', async () => {
    const first = await signedIn(world)
    const second = await signedIn(world, ANA, first.cookie)
    expect(second.cookie).not.toBe(first.cookie)
    expect((await first.get('/console')).status).toBe(303)
    expect((await second.get('/console')).status).toBe(200)
  })

  test('signing out ends it on our side, not only in the browser', async () => {
    const browser = await signedIn(world)
    const out = await browser.press('/console/sign-out')
    expect(out).toMatchObject({ status: 303, headers: { location: '/console/signed-out' } })
    expect(String(out.headers['set-cookie'])).toContain('baton_session=; Max-Age=0')
    expect((await browser.get('/console')).status).toBe(303)
  })

  test('ends for somebody who left the workspace, once that is known', async () => {
    const gone = await signedIn(world, { ...ANA, teammateId: '77', name: 'Somebody Gone' })
    expect((await gone.get('/console')).status).toBe(200)
    const here = await signedIn(world)
    const later = new Date(Date.now() + 1_000)
    await world.database.withWorkspace(WORKSPACE, async (db) => {
      const teammates = [
        { id: '1', name: 'Ana Rossi', away: false, hasInboxSeat: true, teamIds: ['501'] },
      ]
      await keepDirectory(db, WORKSPACE, { teams: [], teammates }, later)
    })
    expect((await gone.get('/console')).status).toBe(303)
    expect((await here.get('/console')).status).toBe(200)
  })

  test('is of one workspace: its token opens no other', async () => {
    const { cookie } = await signedIn(world)
    const elsewhere = browserWith(world, cookie.replace('=acme.', '=other.'))
    expect((await elsewhere.get('/console')).status).toBe(303)
  })

  test('ends where Baton was uninstalled', async () => {
    const browser = await signedIn(world)
    await sql(`update workspaces set standing = 'uninstalled'`)
    const { status } = await browser.get('/console')
    await sql(`update workspaces set standing = 'installed'`)
    expect(status).toBe(303)
  })
})

describe('a stranger', () => {
  for (const cookie of [
    '',
    'baton_session=',
    'baton_session=acme',
    `baton_session=acme.${'A'.repeat(43)}`,
    `baton_session=.${'A'.repeat(43)}`,
    `baton_session=%E0%A4%A.${'A'.repeat(43)}`,
    `baton_session=ac%00me.${'A'.repeat(43)}`,
  ]) {
    test(`is shown the way in, with the cookie "${cookie.slice(0, 40)}"`, async () => {
      const browser = browserWith(world, cookie)
      for (const path of ['/console', '/console/welcome', '/console/keys']) {
        expect(await browser.get(path)).toMatchObject({
          status: 303,
          headers: { location: '/console/sign-in' },
        })
      }
    })
  }

  test('chooses where their workspace is kept', async () => {
    const { status, text } = await browserWith(world, '').get('/console/sign-in')
    expect(status).toBe(200)
    for (const region of ['us', 'eu', 'au']) {
      expect(text).toContain(`/console/sign-in?region=${region}`)
    }
  })

  test('is told that nobody can sign in where there is no Intercom app', async () => {
    const { status, text } = await browserWith(world, '').get('/console/sign-in?region=us')
    expect(status).toBe(404)
    expect(text).toContain('INTERCOM_CLIENT_ID')
  })
})
