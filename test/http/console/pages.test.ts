import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../endpoints.ts'
import { ask } from '../../postgres/ask.ts'
import { type Browser, browserWith, makeKey, ORIGIN, signedIn } from '../console-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, WORKSPACE } from '../inbox-world.ts'

const PAGES = [
  '/console',
  '/console/welcome',
  '/console/gate',
  '/console/keys',
  '/console/sign-in',
] as const

/** Names and words as somebody hostile would choose them. */
const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>`

let world: InboxWorld
let browser: Browser

beforeAll(async () => {
  world = await inboxWorld()
  browser = await signedIn(world)
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) =>
  ask(world.database, WORKSPACE, { text, values })

describe('every page', () => {
  for (const path of PAGES) {
    test(`${path} runs no script, sits in no frame, and is not kept by the browser`, async () => {
      const { status, headers, text } = await browser.get(path)
      expect(status).toBe(200)
      const policy = String(headers['content-security-policy'])
      expect(policy.split(';').toSorted()).toEqual([
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "style-src 'self'",
      ])
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
      expect(text).not.toMatch(/<script|style="|\son\w+=|javascript:/i)
      expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(text.match(/<h1>/g)).toHaveLength(1)
    })
  }

  test('shows what others wrote as words, never as markup', async () => {
    await sql('update workspaces set name = $1, switched_off = $2', [
      HOSTILE,
      JSON.stringify({ [HOSTILE]: HOSTILE }),
    ])
    await sql('update teammates set name = $1 where teammate_id = $2', [HOSTILE, '2'])
    await sql('update teams set name = $1 where team_id = $2', [HOSTILE, '503'])
    const mallory = await signedIn(world, {
      workspaceId: WORKSPACE,
      teammateId: '1',
      name: HOSTILE,
    })
    await makeKey(mallory, HOSTILE.slice(0, 60))
    for (const path of PAGES) {
      const { text } = await mallory.get(path)
      expect(text, path).not.toMatch(/<script|<img|onerror=/i)
    }
    expect((await mallory.get('/console')).text).toContain('&#60;script&#62;')
    await sql(`update workspaces set name = 'Acme', switched_off = '{}'`)
    await sql(`update teammates set name = 'Mia Chen' where teammate_id = '2'`)
    await sql(`update teams set name = 'Engineering' where team_id = '503'`)
  })

  test('that is not there is still a page', async () => {
    const { status, text } = await browser.get('/console/nothing')
    expect(status).toBe(404)
    expect(text).toContain('There is no such page')
  })
})

describe('what changes something', () => {
  test('is refused from elsewhere, without the mark of the session, and from a stranger', async () => {
    const changing = (await endpoints())
      .filter(
        ({ path, method }) => path.startsWith('/console') && !['GET', 'HEAD'].includes(method),
      )
      .map(({ path, method }) => ({ method, url: path.replace(/:\w+/g, '0197-none') }))
    expect(changing.length).toBeGreaterThan(3)
    const [, mark = ''] =
      /name="csrf" value="([^"]+)"/.exec((await browser.get('/console')).text) ?? []
    const other = await signedIn(world)
    const [, foreign = ''] =
      /name="csrf" value="([^"]+)"/.exec((await other.get('/console')).text) ?? []
    const keys = await sql('select id from api_keys')

    const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
    const tries: [label: string, headers: Record<string, string>, csrf: string, status: number][] =
      [
        ['another site', { origin: 'https://evil.example' }, mark, 403],
        ['a site beside ours', { ...own, 'sec-fetch-site': 'same-site' }, mark, 403],
        ['a page of no origin', { origin: 'null' }, mark, 403],
        ['something that does not say', {}, mark, 403],
        ['a form without the mark', own, '', 403],
        ["another session's mark", own, foreign, 403],
      ]
    for (const { method, url } of changing) {
      for (const [label, headers, csrf, status] of tries) {
        const answer = await world.app.inject({
          method: method as 'POST',
          url,
          headers: {
            ...headers,
            cookie: browser.cookie,
            'content-type': 'application/x-www-form-urlencoded',
          },
          payload: new URLSearchParams({ csrf, name: 'x', decision: 'give-up' }).toString(),
        })
        expect(answer.statusCode, `${url}, ${label}`).toBe(status)
      }
      const stranger = await browserWith(world, '').press(url, { csrf: mark })
      expect(stranger, `${url}, a stranger`).toMatchObject({
        status: 303,
        headers: { location: '/console/sign-in' },
      })
    }
    expect(await sql('select id from api_keys')).toEqual(keys)
    expect((await browser.get('/console')).status).toBe(200)
  })

  test('takes forms alone: JSON is not read', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/console/keys',
      headers: { cookie: browser.cookie, origin: ORIGIN, 'content-type': 'application/json' },
      payload: '{"name":"x"}',
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  })

  test('forms are read in the console alone', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/handoffs',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'conversation_id=1',
    })
    expect(answer.statusCode).toBe(415)
  })
})

describe('API keys', () => {
  test('a key is shown once, and then only by its ending', async () => {
    const key = await makeKey(browser, 'Nightly script')
    const { text } = await browser.get('/console/keys')
    expect(text).toContain('Nightly script')
    expect(text).toContain(key.slice(-4))
    expect(text).not.toContain(key)
    expect(text).toContain('by Ana Rossi')
    expect(text).toContain('never used')
  })

  for (const name of ['', '   ', 'x'.repeat(61)]) {
    test(`a key wants a name a person can tell it by, not "${name.slice(0, 5)}"`, async () => {
      const before = await sql('select id from api_keys')
      const { status, text } = await browser.press('/console/keys', { name }, '/console/keys')
      expect(status).toBe(422)
      expect(text).toContain('at most 60 characters')
      expect(await sql('select id from api_keys')).toEqual(before)
    })
  }

  test('the page tells Fin how to use it, ready to paste', async () => {
    const { text } = await browser.get('/console/keys')
    expect(text).toContain('http://localhost/api/handoffs')
    expect(text).toContain('conversation_id')
    expect(text).toContain('/api/openapi.json')
  })
})

describe('the overview', () => {
  test('says that Baton works, how much is going on, and who is here', async () => {
    await world.remember('1', DOUBLE_CHARGE)
    const { json } = await world.submit('1', 'hand_over', undefined)
    await world.submit('1', 'open_case', json)
    const { text } = await browser.get('/console')
    expect(text).toContain('Baton is working.')
    expect(text).toMatch(/<dt>Open cases<\/dt><dd>1<\/dd>/)
    expect(text).toContain('Mia Chen')
    expect(text).toContain('Jonas Okafor <span class="tag">away</span>')
    expect(text).toContain('Omar Haddad <span class="tag">no inbox seat</span>')
  })

  test('says why it is parked, and how to connect again', async () => {
    await sql(`update workspaces set standing = 'parked', standing_why = 'Intercom says no.'`)
    const { text } = await browser.get('/console')
    await sql(`update workspaces set standing = 'installed', standing_why = null`)
    expect(text).toContain('Intercom says no.')
    expect(text).toContain('/install?region=us')
  })

  test('says what is switched off, and why', async () => {
    await sql('update workspaces set switched_off = $1', [
      JSON.stringify({ attributes: 'Your plan has no custom attributes.' }),
    ])
    const { text } = await browser.get('/console')
    await sql(`update workspaces set switched_off = '{}'`)
    expect(text).toContain('Your plan has no custom attributes.')
  })

  test('has a person decide about what could not be done, once', async () => {
    await world.remember('2', DOUBLE_CHARGE)
    const key = await makeKey(browser)
    await world.app.inject({
      method: 'POST',
      url: '/api/handoffs',
      headers: { authorization: `Bearer ${key}` },
      payload: {
        conversation_id: '2',
        reason:
          'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
      },
    })
    await sql(
      `update effects set state = 'needs-human', why = 'Intercom did not answer twice.' where conversation_id = '2'`,
    )
    const troubled = await sql(
      `select id from effects where conversation_id = '2' order by position`,
    )
    expect(troubled.length).toBeGreaterThanOrEqual(3)
    const { text } = await browser.get('/console')
    expect(text).toContain('Intercom did not answer twice.')
    expect(text).toContain('Handoff note')

    const decide = (index: number, decision: string) =>
      browser.press(`/console/effects/${troubled[index]?.id}`, { decision })
    expect((await decide(0, 'it-is-there')).headers.location).toBe('/console?done=it-is-there')
    expect((await decide(0, 'give-up')).headers.location).toBe('/console?done=gone')
    await decide(1, 'do-it-again')
    await decide(2, 'give-up')
    expect((await decide(2, 'burn it')).status).toBe(422)
    const after = await sql(
      `select state from effects where conversation_id = '2' order by position`,
    )
    expect(after.slice(0, 3).map(({ state }) => state)).toEqual(['sent', 'pending', 'given-up'])
    expect((await browser.get('/console?done=it-is-there')).text).toContain('Noted: it is there.')

    await sql(`update effects set state = 'needs-human' where conversation_id = '2'`)
    await sql(
      `update handoffs set sent_at = now() + interval '1 second', id = gen_random_uuid() where case_id = (select case_id from effects where conversation_id = '2' limit 1)`,
    )
    const late = await decide(1, 'do-it-again')
    expect(late.headers.location, 'handed over again since').toBe('/console?done=superseded')
    expect((await browser.get('/console?done=superseded')).text).toContain(
      'the case has moved on since',
    )
    expect(
      await sql(`select distinct state from effects where conversation_id = '2'`),
      'nothing was changed',
    ).toEqual([{ state: 'needs-human' }])
  })
})

describe('the welcome page', () => {
  test('says what only an admin can do, and names what is missing', async () => {
    await sql('update workspaces set catalog = $1', [
      JSON.stringify({ tags: [], ticketTypes: [], conversationAttributes: ['Baton case'] }),
    ])
    const { text } = await browser.get('/console/welcome')
    expect(text).toContain('Pin the card')
    expect(text).toContain('<code>Baton status</code>')
    expect(text).not.toContain('<code>Baton case</code>')
  })
})
