import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { windowWords } from '../../../../src/domain/waiting/window-words.ts'
import { openTicket, sealTicket } from '../../../../src/http/canvas-kit/sheet/ticket.ts'
import { forget } from '../../../../src/store/forget.ts'
import { keepWorkspace } from '../../../../src/store/workspaces.ts'
import { type InboxWorld, inboxWorld, SECRET, textOf, WORKSPACE } from '../../inbox-world.ts'
import { fieldsOf, openAs, openCaseOf, post, sealUser, submitAs } from './sheet-world.ts'

const PHONE = { phone: '06 6982 1234', country: 'IT' }
const E164 = '+390669821234'

let world: InboxWorld
let count = 0
let conversation: string
let contact: string
let caseNumber: number

beforeAll(async () => {
  world = await inboxWorld()
  await world.database.withWorkspace('other', (db) =>
    keepWorkspace(
      db,
      { id: 'other', name: 'Other', timeZone: 'UTC', region: 'US', sealedToken: 'sealed' },
      new Date(),
    ),
  )
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversation = `81${count}`
  contact = `5ba682d23d7cf92bef87b${count.toString().padStart(3, '0')}`
  caseNumber = await openCaseOf(world, conversation, contact)
})

const me = () => sealUser({ type: 'contact', id: contact })
const wishes = async () => {
  const found = await world.atDesk(WORKSPACE, async (desk) => {
    const supportCase = await desk.caseNumbered(caseNumber)
    return supportCase ? desk.wishesOf(supportCase.id, 20) : []
  })
  return found === 'not-installed' ? [] : found
}
const opened = async () => fieldsOf((await openAs(world, me(), { caseNumber })).body)
const notesOf = async () => {
  const { rows } = await world.database.withWorkspace(WORKSPACE, (db) =>
    db.$client.query<{ plan: unknown }>(
      "select plan from effects where conversation_id = $1 and plan->>'kind' = 'internal-note'",
      [conversation],
    ),
  )
  return rows.map(({ plan }) => JSON.stringify(plan))
}

describe('opening the page', () => {
  test('a customer sees a page for their own case, with days, times and a guessed country', async () => {
    const response = await openAs(world, me(), { caseNumber, locale: 'it' })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.body).toContain('<h1>Call me back</h1>')
    expect(response.body).toContain('value="IT" selected')
    expect(fieldsOf(response.body).windows.length).toBeGreaterThan(3)
  })

  test('it is in the language of the customer’s Messenger', async () => {
    expect((await openAs(world, me(), { locale: 'de' })).body).toContain('<html lang="de">')
    expect((await openAs(world, me(), { locale: 'ja' })).body).toContain('折り返しのお電話')
    expect((await openAs(world, me(), { locale: 'pt-BR' })).body).toContain('Receber uma ligação')
  })

  test('Messenger may frame it, and only Intercom’s library runs on it beside our own lines', async () => {
    const { headers } = await openAs(world, me(), { caseNumber })
    const policy = String(headers['content-security-policy'])
    expect(headers['x-frame-options']).toBeUndefined()
    expect(policy).not.toContain('frame-ancestors')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^']+' https:\/\/js\.intercomcdn\.com;/)
    expect(policy).not.toContain('unsafe')
  })

  test('times are the customer’s own where Intercom knows where they are, and the page says whose', async () => {
    const user = sealUser({ id: contact, location: { timezone: 'Asia/Tokyo', country_code: 'JP' } })
    const { body } = await openAs(world, user, { caseNumber })
    expect(body).toContain('Time zone: Japan Standard Time')
    expect(body.replaceAll('\u00a0', ' ')).toContain('5 – 7 PM')
    expect(body).toContain('value="JP" selected')
    expect((await openAs(world, me(), { caseNumber })).body).toContain('Central European')
  })

  test('a number Intercom has is filled in', async () => {
    const user = sealUser({ id: contact, phone: E164 })
    expect((await openAs(world, user, { caseNumber })).body).toContain('value="+39 06 6982 1234"')
  })

  test.each([
    ['nobody', () => undefined],
    ['a plain contact', () => JSON.stringify({ id: contact })],
    [
      'a contact sealed by another app',
      () => sealUser({ id: contact }, 'another-secret-of-an-app'),
    ],
    [
      'a contact that was changed on the way',
      () => {
        const bytes = Buffer.from(me(), 'base64')
        bytes[20] = (bytes[20] ?? 0) ^ 1
        return bytes.toString('base64')
      },
    ],
  ])('%s gets a polite page that says nothing', async (_, user) => {
    const response = await openAs(world, user(), {
      caseNumber,
      more: { contact: { id: contact }, customer: { id: contact } },
    })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('This page cannot be shown')
    expect(response.body).not.toMatch(/<form|C-\d|name="ticket"/)
  })

  test('another customer gets nothing of it, whichever case they name', async () => {
    const stranger = sealUser({ id: 'somebody-else' })
    const named = await openAs(world, stranger, { caseNumber })
    const unnamed = await openAs(world, stranger)
    const missing = await openAs(world, stranger, { caseNumber: 999_999 })
    expect([named.statusCode, unnamed.statusCode, missing.statusCode]).toEqual([403, 403, 403])
    expect(named.body).toBe(missing.body)
  })

  test('the same customer in another workspace is nobody', async () => {
    expect((await openAs(world, me(), { caseNumber, workspaceId: 'other' })).statusCode).toBe(403)
    expect((await openAs(world, me(), { caseNumber, workspaceId: 'nowhere' })).statusCode).toBe(403)
  })

  test('a proof for one workspace opens no other', async () => {
    const elsewhere = sealUser({ id: contact, workspace_id: 'other' })
    expect((await openAs(world, elsewhere, { caseNumber })).statusCode).toBe(403)
  })

  test('a customer who was forgotten is nobody', async () => {
    await forget(world.database, WORKSPACE, { kind: 'contact', id: contact })
    expect((await openAs(world, me(), { caseNumber })).statusCode).toBe(403)
  })

  test.each([
    ['no field', ''],
    ['no JSON', 'intercom_data=hello'],
    ['a list', 'intercom_data=[]'],
    ['a poisoned key', `intercom_data=${encodeURIComponent('{"__proto__":{"user":"x"}}')}`],
    ['two fields', 'intercom_data={}&intercom_data={}'],
  ])('a request with %s gets the polite page', async (_, payload) => {
    const response = await world.app.inject({
      method: 'POST',
      url: '/canvas/messenger/sheet',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('This page cannot be shown')
  })

  test('hostile words in the request stand nowhere on the page', async () => {
    const canary = '"><script>alert(1)</script>'
    const user = sealUser({ id: contact, phone: canary, location: { country_code: canary } })
    const { body } = await openAs(world, user, { caseNumber, locale: canary, more: { canary } })
    expect(body).not.toContain('alert(1)')
  })

  test('who opens it without end is asked to wait', async () => {
    const answers = []
    for (let time = 0; time < 32; time += 1) answers.push(await openAs(world, me(), { caseNumber }))
    const last = answers.at(-1)
    expect(answers[0]?.statusCode).toBe(200)
    expect(last?.statusCode).toBe(429)
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('without a script', () => {
  test('a number and a time arrange the call: on the record, in the history, and in a note to the owner', async () => {
    const { ticket, windows } = await opened()
    const response = await post(world, 'choose', { ticket, ...PHONE, window: windows[2] ?? '' })
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain('We will call you at +39 06 6982 1234')
    const [wished] = await wishes()
    const [from = '', until = ''] = (windows[2] ?? '').split('/')
    expect(wished?.wish).toEqual({
      ...{ kind: 'callback', phone: E164 },
      ...{ from: new Date(from), until: new Date(until) },
    })
    const [note] = await notesOf()
    expect(note).toContain(`C-${caseNumber}: the customer asks to be called`)
    expect(note).toContain(E164)
    const history = await world.atDesk(WORKSPACE, async (desk) => {
      const supportCase = await desk.caseNumbered(caseNumber)
      return supportCase && desk.history(supportCase.id, 10)
    })
    expect(JSON.stringify(history)).toContain('customer-wished')
    expect(JSON.stringify(history)).not.toContain(E164)
  })

  test('a number that cannot be called is said so, and nothing typed is lost', async () => {
    const { ticket, windows } = await opened()
    const [window = ''] = windows
    const typed = { ticket, phone: '12 "<b>', country: 'IT', window }
    const response = await post(world, 'choose', typed)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('We cannot call this number')
    expect(response.body).toContain('value="12 &#34;&#60;b&#62;"')
    expect(response.body).toContain(`value="${window}" required checked`)
    expect(response.body).toContain('value="IT" selected')
    expect(await wishes()).toEqual([])
  })

  test('every problem is said at once', async () => {
    const { ticket } = await opened()
    const { body } = await post(world, 'choose', { ticket, phone: ' ', country: 'IT' })
    expect(body).toContain('We need a number to call you at.')
    expect(body).toContain('Please choose a time.')
  })

  test('an extension is kept: on the record, in the note, and in what the customer reads', async () => {
    const { ticket, windows } = await opened()
    const [window = ''] = windows
    const phone = '(212) 555-2368 ext. 89'
    const response = await post(world, 'choose', { ticket, phone, country: 'US', window })
    expect(response.body).toContain('+1 212 555 2368 ext. 89')
    const [wished] = await wishes()
    expect(wished?.wish).toMatchObject({ phone: '+12125552368 ext. 89' })
    expect((await notesOf()).join()).toContain('+12125552368 ext. 89')
    const kept = { case: String(caseNumber), phone: '+12125552368 ext. 89', window }
    expect(textOf(await submitAs(world, contact, kept))).toContain('+1 212 555 2368 ext. 89')
    expect(await wishes()).toHaveLength(1)
  })

  test('a time that is not offered cannot be chosen', async () => {
    const { ticket } = await opened()
    const night = '2026-11-28T02:00:00.000Z/2026-11-28T04:00:00.000Z'
    const { body } = await post(world, 'choose', { ticket, ...PHONE, window: night })
    expect(body).toContain('That time is no longer free')
  })

  test('a second click arranges nothing twice', async () => {
    const { ticket, windows } = await opened()
    const form = { ticket, ...PHONE, window: windows[0] ?? '' }
    const both = await Promise.all([post(world, 'choose', form), post(world, 'choose', form)])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await wishes()).toHaveLength(1)
    expect(await notesOf()).toHaveLength(1)
  })

  test('another time takes the place of the one before, which the page shows', async () => {
    const { ticket, windows } = await opened()
    await post(world, 'choose', { ticket, ...PHONE, window: windows[0] ?? '' })
    expect((await openAs(world, me(), { caseNumber })).body).toContain(
      'We have a call arranged at +39 06 6982 1234',
    )
    await post(world, 'choose', { ticket, ...PHONE, window: windows[1] ?? '' })
    const [newest] = await wishes()
    expect(newest?.wish).toMatchObject({ until: new Date(windows[1]?.split('/')[1] ?? '') })
  })

  test.each([
    ['no ticket', () => ''],
    ['a made-up ticket', () => 'e30.AAAA'],
    [
      'a ticket of another app',
      () =>
        sealTicket(
          {
            ...{ workspaceId: WORKSPACE, contactId: contact, caseNumber, language: 'en' },
            ...{ country: 'IT', timeZone: 'UTC', until: Date.now() + 60_000 },
          },
          ['another-secret-of-an-app'],
        ),
    ],
  ])('%s arranges nothing', async (_, ticket) => {
    const { windows } = await opened()
    const form = { ticket: ticket(), ...PHONE, window: windows[0] ?? '' }
    expect((await post(world, 'choose', form)).statusCode).toBe(403)
    expect(await wishes()).toEqual([])
  })

  test('a page that was open for hours says that nothing was arranged', async () => {
    const { ticket, windows } = await opened()
    const read = openTicket(ticket, [SECRET], new Date())
    if (typeof read !== 'object') throw new Error('The page held no ticket of ours')
    const old = sealTicket({ ...read, until: Date.now() - 1 }, [SECRET])
    const response = await post(world, 'choose', {
      ticket: old,
      ...PHONE,
      window: windows[0] ?? '',
    })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('This page has been open for a long time')
  })

  test('where the case was solved meanwhile it says so', async () => {
    const { ticket, windows } = await opened()
    await world.database.withWorkspace(WORKSPACE, (db) =>
      db.$client.query("update cases set status = 'resolved' where number = $1", [caseNumber]),
    )
    const { body } = await post(world, 'choose', { ticket, ...PHONE, window: windows[0] ?? '' })
    expect(body).toContain('This has been solved in the meantime')
    expect((await openAs(world, me(), { caseNumber })).body).toContain('solved in the meantime')
    expect(await wishes()).toEqual([])
  })
})

describe('with Intercom’s library', () => {
  test('what the page hands over arranges the call, and the card says when', async () => {
    const { ticket, windows } = await opened()
    const checked = await post(world, 'check', { ticket, ...PHONE, window: windows[0] ?? '' })
    expect(checked.statusCode).toBe(200)
    expect(checked.json()).toEqual({ case: String(caseNumber), phone: E164, window: windows[0] })
    expect(await wishes()).toEqual([])
    const answer = await submitAs(world, contact, checked.json())
    // Nobody knows where they are: the time is the workspace's, and says so.
    expect(textOf(answer)).toMatch(/We will call you at \+39 06 6982 1234: .+ [AP]M GMT\+[12]\./)
    expect(answer.canvas.stored_data).toEqual({
      ...{ shows: 'all', ways_out: 'on', screen: 'wish-answer' },
    })
    expect(await wishes()).toHaveLength(1)
  })

  test('the time of the call is said in the zone the page showed, in the language of the card', async () => {
    const here = { timezone: 'America/New_York', country_code: 'US' }
    const { body } = await openAs(world, sealUser({ id: contact, location: here }), { caseNumber })
    const [window = ''] = fieldsOf(body).windows
    const [from = '', until = ''] = window.split('/')
    const values = { case: String(caseNumber), phone: E164, window }
    const person = { type: 'contact', id: contact, location: here, language_override: 'de' }
    const answer = await submitAs(world, contact, values, {
      contact: person,
      context: { location: 'conversation', locale: 'nl' },
    })
    const hours = windowWords(new Date(from), new Date(until), 'de', 'America/New_York')
    expect(textOf(answer)).toContain(`Wir rufen Sie unter +39 06 6982 1234 an: ${hours}.`)
  })

  test('what is to be mended is not handed over', async () => {
    const { ticket } = await opened()
    expect((await post(world, 'check', { ticket, phone: '1', country: 'IT' })).statusCode).toBe(422)
  })

  test('another customer arranges nothing with what somebody else’s page handed over', async () => {
    const { windows } = await opened()
    const values = { case: String(caseNumber), phone: E164, window: windows[0] }
    const answer = await submitAs(world, 'somebody-else', values)
    expect(textOf(answer)).toContain('There is nothing open here any more')
    expect(await wishes()).toEqual([])
  })

  test.each([
    ['no values', {}],
    ['values that are no text', { case: 1, phone: ['+39'], window: { a: 1 } }],
    ['endless values', { case: '1', phone: '+'.repeat(100_000), window: 'x'.repeat(100_000) }],
  ])('%s are answered with a canvas that says what is missing', async (_, values) => {
    expect(textOf(await submitAs(world, contact, values))).toContain('We need a number')
  })

  test('an unsigned request is refused', async () => {
    const response = await world.app.inject({
      method: 'POST',
      url: '/canvas/messenger/sheet/submit',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    })
    expect(response.statusCode).toBe(401)
  })
})
