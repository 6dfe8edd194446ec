import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'
import { DOUBLE_CHARGE, WORKSPACE } from '../inbox-world.ts'
import {
  asCanvas,
  type MessengerWorld,
  messengerWorld,
  pressable,
  wordsOf,
} from './messenger-world.ts'

let world: MessengerWorld

beforeAll(async () => {
  world = await messengerWorld()
})

afterAll(() => world.close())

describe('the live card', () => {
  test('answers with content and nothing around it', async () => {
    const { status, json } = await world.live({ contactId: 'nobody' })
    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['content'])
  })

  test('says who has the case and when to expect a reply', async () => {
    const mine = await world.plant({ contactId: 'waits' })
    await world.wait(mine, 20)
    const said = await world.live({ contactId: 'waits', conversationId: mine.conversationId })
    expect(wordsOf(said)).toContain('With Mia in Billing')
    expect(wordsOf(said)).toMatch(/You can expect a reply by \d+:\d\d [AP]M/)
    expect(wordsOf(said)).toContain(`C-${mine.number}, since`)
    expect(refuseInvalidCanvas(asCanvas(said), 'messenger')).toEqual([])
  })

  test('says plainly that it takes longer, and offers the ways out', async () => {
    const mine = await world.plant({ contactId: 'late' })
    await world.wait(mine, -5)
    const said = await world.live({ contactId: 'late' })
    expect(wordsOf(said)).toContain('This is taking longer than expected')
    expect(pressable(said)).toEqual([
      `email_me:${mine.number}`,
      `call_me_back:${mine.number}`,
      `add_something:${mine.number}`,
      'refresh',
    ])
  })

  test('outside hours it says when somebody is back', async () => {
    const mine = await world.plant({ contactId: 'night' })
    await world.wait(mine, 700, { backInMinutes: 600 })
    const said = await world.live({ contactId: 'night', locale: 'de' })
    expect(wordsOf(said)).toMatch(/Das Team ist ab \S+, \d+\. \S+ um \d+:\d\d Uhr .* wieder da/)
    expect(pressable(said)).toContain(`email_me:${mine.number}`)
  })

  test('a case handed over without anybody able to tell how long', async () => {
    const mine = await world.plant({ contactId: 'unsure' })
    await world.wait(mine, undefined)
    expect(wordsOf(await world.live({ contactId: 'unsure' }))).toContain(
      'Mia will reply as soon as possible',
    )
  })

  test('a reply ends the waiting on the card too', async () => {
    const mine = await world.plant({ contactId: 'answered', status: 'in-progress' })
    await world.wait(mine, 20, { state: 'answered' })
    const said = await world.live({ contactId: 'answered' })
    expect(wordsOf(said)).toContain('Mia has replied')
    expect(pressable(said)).toEqual([`add_something:${mine.number}`, 'refresh'])
  })

  test('a handoff that was taken back leaves no waiting on the card', async () => {
    const mine = await world.plant({ contactId: 'withdrawn', status: 'open' })
    await world.wait(mine, 20, { state: 'ended' })
    expect(wordsOf(await world.live({ contactId: 'withdrawn' }))).toContain(
      'Mia is looking after it',
    )
  })

  test('waiting for the customer says so', async () => {
    await world.plant({ contactId: 'turn', status: 'waiting-on-customer' })
    expect(wordsOf(await world.live({ contactId: 'turn' }))).toContain('Waiting for you')
  })

  test('what was chosen shows when the card is looked at again', async () => {
    const mine = await world.plant({ contactId: 'mailed' })
    await world.wait(mine, -5)
    await world.wish(mine, { kind: 'email' })
    const said = await world.live({ contactId: 'mailed' })
    expect(wordsOf(said)).toContain('also comes by e-mail')
    expect(pressable(said)).toContain(`undo_email:${mine.number}`)
    expect(pressable(said)).not.toContain(`email_me:${mine.number}`)
    await world.wish(mine, { kind: 'email', undone: true })
    expect(wordsOf(await world.live({ contactId: 'mailed' }))).not.toContain('also comes by e-mail')
  })

  test('what was chosen still shows after many things were added', async () => {
    const mine = await world.plant({ contactId: 'adds-much' })
    await world.wait(mine, -5)
    await world.wish(mine, { kind: 'email' })
    for (let added = 1; added <= 11; added += 1) {
      await world.wish(mine, { kind: 'addition', words: `One more thing, ${added}` })
    }
    const said = await world.live({ contactId: 'adds-much' })
    expect(wordsOf(said)).toContain('also comes by e-mail')
    expect(pressable(said)).toContain(`undo_email:${mine.number}`)
  })

  test('a call back that is planned shows with its time, without the number', async () => {
    const mine = await world.plant({ contactId: 'called' })
    await world.wait(mine, -5)
    const from = new Date(Date.now() + 3_600_000)
    const until = new Date(from.getTime() + 3_600_000)
    await world.wish(mine, { kind: 'callback', phone: '+393331234567', from, until })
    const said = await world.live({ contactId: 'called' })
    expect(wordsOf(said)).toContain('Call back planned: ')
    expect(said.text).not.toContain('1234567')
  })

  test('what was promised shows with its time, and is late when that has passed', async () => {
    const mine = await world.plant({ contactId: 'promised' })
    await world.remember(mine)
    const said = await world.live({ contactId: 'promised' })
    expect(wordsOf(said)).toMatch(/Late, sorry: “I will send you a written confirmation by Friday/)
  })

  test('a late promise stands with the newest that was said since, which is why it is late', async () => {
    const mine = await world.plant({ contactId: 'told-why' })
    const [first] = DOUBLE_CHARGE
    if (!first) throw new Error('The story has a beginning')
    const why = { ...first, id: 'p9', role: 'teammate' as const, authorId: '1' }
    const body = 'The bank is closed\n until Monday, so it takes until then.'
    const at = new Date(Date.UTC(2026, 10, 18, 12))
    await world.remember(mine, [...DOUBLE_CHARGE, { ...why, body, at }])
    const said = await world.live({ contactId: 'told-why' })
    expect(wordsOf(said)).toMatch(
      /Late, sorry: .* Our latest word: “The bank is closed until Monday, so it takes until then\.”/,
    )
  })

  test('a promise that stands in an internal note is nobody else’s to read', async () => {
    const mine = await world.plant({ contactId: 'noted' })
    const at = new Date(Date.UTC(2026, 10, 18, 9))
    const part = { authorId: '1', authorName: 'Ana Rossi', redacted: false, attachments: [], at }
    await world.remember(mine, [
      {
        ...part,
        ...{ id: 'n0', partType: 'comment', role: 'customer', authorId: 'noted', body: 'Hello?' },
      },
      {
        ...part,
        ...{ id: 'n1', partType: 'note', role: 'teammate' },
        body: 'I promised him that we will refund CANARY-77 by Friday.',
      },
    ])
    const record = await world.inbox.atDesk(WORKSPACE, (desk) =>
      desk.conversation(mine.conversationId),
    )
    expect(JSON.stringify(record)).toContain('CANARY-77')
    const said = await world.live({ contactId: 'noted' })
    expect(wordsOf(said)).toContain('With Mia in Billing')
    expect(said.text).not.toContain('CANARY-77')
  })

  test('several cases: the one of this conversation first, the others behind it', async () => {
    const older = await world.plant({ contactId: 'busy', openedAt: new Date(Date.now() - 9e7) })
    const newer = await world.plant({ contactId: 'busy' })
    const inOlder = await world.live({
      contactId: 'busy',
      conversationId: older.conversationId,
    })
    expect(wordsOf(inOlder)).toContain(`C-${older.number}`)
    expect(pressable(inOlder)).toContain(`see_case:${newer.number}`)
    const home = await world.live({ contactId: 'busy' })
    expect(pressable(home)).toContain(`see_case:${older.number}`)
    const alone = await world.live({
      contactId: 'busy',
      conversationId: older.conversationId,
      query: 'shows=conversation&ways_out=off',
    })
    expect(pressable(alone)).toEqual(['refresh'])
    const opened = await world.submit(`see_case:${older.number}`, { contactId: 'busy' })
    expect(wordsOf(opened)).toContain(`C-${older.number}`)
    expect(pressable(opened)).toContain('back')
  })

  test.each([
    ['en', 'Nothing open right now'],
    ['de', 'Im Moment ist nichts offen'],
    ['fr', 'Rien en cours'],
    ['es', 'Nada pendiente'],
    ['pt-BR', 'Nada em aberto'],
    ['ja', '現在お問い合わせはありません'],
    ['xx', 'Nothing open right now'],
  ])('a customer without a case sees a quiet card in %s', async (locale, words) => {
    expect(wordsOf(await world.live({ contactId: 'nobody', locale }))).toContain(words)
  })

  test('nobody named: a preview that says what it is for', async () => {
    const said = await world.live({})
    expect(wordsOf(said)).toContain('Everybody sees their own requests here')
    expect(pressable(said)).toEqual([])
  })

  test('times stand in the zone Intercom says the customer lives by', async () => {
    const mine = await world.plant({ contactId: 'far' })
    await world.wait(mine, 20)
    const words = async (more: object) => wordsOf(await world.live({ contactId: 'far', more }))
    expect(await words({})).toMatch(/by \d+:\d\d [AP]M (GMT|CE)/)
    const location = { timezone: 'Asia/Tokyo' }
    expect(await words({ contact: { id: 'far', location } })).toMatch(/by \d+:\d\d [AP]M\./)
    expect(
      await words({ contact: undefined, user: { id: 'far', location_data: location } }),
    ).toMatch(/by .*\d+:\d\d [AP]M\./)
  })
})
