import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hoursOf } from '../../src/domain/sla/hours-of.ts'
import { callbackWindows } from '../../src/domain/waiting/callback-windows.ts'
import type { Wait } from '../../src/domain/waiting/wait.ts'
import type { CustomerWish } from '../../src/domain/waiting/wish.ts'
import { forget } from '../../src/store/forget.ts'
import { addWords } from '../../src/use-cases/add-words.ts'
import { askCallback } from '../../src/use-cases/ask-callback.ts'
import { chooseEmail, stayInChat } from '../../src/use-cases/choose-email.ts'
import type { Desk } from '../../src/use-cases/desk.ts'
import { openCaseOf } from '../http/canvas-kit/sheet/sheet-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, WORKSPACE } from '../http/inbox-world.ts'

let world: InboxWorld
let count = 0
let conversation: string
let contactId: string
let caseNumber: number

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversation = `91${count}`
  contactId = `contact-${count}`
  caseNumber = await openCaseOf(world, conversation, contactId)
})

async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const came = await world.atDesk(WORKSPACE, work)
  if (came === 'not-installed') throw new Error('The workspace is not installed')
  return came
}

const me = () => ({ contactId, caseNumber })
const noAddress = { typed: undefined, onFile: undefined }
const joe = { typed: undefined, onFile: 'joe@example.org' }

/** Everything on the record of this test's case. */
const record = () =>
  atDesk(async (desk) => {
    const supportCase = await desk.caseNumbered(caseNumber)
    if (!supportCase) throw new Error('The case is gone')
    const effects = await world.database.withWorkspace(WORKSPACE, (db) =>
      db.$client.query<{ plan: object; actor_id: string }>(
        "select plan, actor_id from effects where conversation_id = $1 and plan->>'kind' = 'internal-note' order by created_at, position",
        [conversation],
      ),
    )
    return {
      supportCase,
      wishes: (await desk.wishesOf(supportCase.id, 50)).map(({ wish }: CustomerWish) => wish),
      events: (await desk.history(supportCase.id, 50)).events,
      clocks: await desk.runningClocks(supportCase.id),
      notes: effects.rows.map(({ plan }) => JSON.stringify(plan)),
      wait: await desk.waitOf(supportCase.id),
    }
  })

/** A customer who was told an hour ago to expect a reply by half an hour ago, and of whom somebody was alerted. */
const waiting = () =>
  atDesk(async (desk) => {
    const supportCase = await desk.caseNumbered(caseNumber)
    if (!supportCase) throw new Error('The case is gone')
    const madeAt = new Date(desk.now().getTime() - 3_600_000)
    const latest = new Date(desk.now().getTime() - 1_800_000)
    const wait: Wait = {
      ...{ id: desk.newId(), caseId: supportCase.id, conversationId: conversation, contactId },
      ...{ handoffId: desk.newId(), receiver: supportCase.owner, startedAt: madeAt },
      estimates: [
        { madeAt, soonest: madeAt, latest, backAt: undefined, basis: { from: 'policy' } },
      ],
      ...{ overruns: 2, state: 'waiting', answeredAt: undefined, replyMinutes: undefined },
      alertedAt: desk.now(),
    }
    await desk.keepWait(wait)
    return wait
  })

describe('e-mail instead of the chat', () => {
  test('is on the record, in the history, and told to the owner', async () => {
    const came = await atDesk((desk) => chooseEmail(desk, { ...me(), ...joe }))
    expect(came.outcome).toBe('wished')
    const { wishes, events, notes } = await record()
    expect(wishes).toEqual([{ kind: 'email' }])
    expect(events.at(-1)).toMatchObject({
      actor: { name: 'The customer' },
      happening: { kind: 'customer-wished', wish: { kind: 'email', undone: false } },
    })
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(`C-${caseNumber}: the customer would rather hear by e-mail`)
  })

  test('asks for an address where none is known', async () => {
    const came = await atDesk((desk) => chooseEmail(desk, { ...me(), ...noAddress }))
    expect(came).toEqual({ outcome: 'which-address', caseNumber, typed: undefined })
    expect((await record()).wishes).toEqual([])
  })

  test.each([
    'joe',
    'joe@',
    '@example.org',
    'joe@example',
    'a b@example.org',
    'joe@exa mple.org',
    '<joe@example.org>',
    'joe@example.org, eve@example.org',
    'joe@example.org\nBcc: eve@example.org',
    `${'j'.repeat(300)}@example.org`,
  ])('does not take %j for an address', async (typed) => {
    const came = await atDesk((desk) => chooseEmail(desk, { ...me(), ...noAddress, typed }))
    expect(came).toMatchObject({ outcome: 'which-address', typed: typed.trim() })
  })

  test('a typed address is kept with the wish, and the owner is told that nobody has checked it', async () => {
    const typed = ' joe@example.org '
    await atDesk((desk) => chooseEmail(desk, { ...me(), ...noAddress, typed }))
    const { wishes, events, notes } = await record()
    expect(wishes).toEqual([{ kind: 'email', address: 'joe@example.org' }])
    expect(JSON.stringify(events)).not.toContain('joe@example.org')
    expect(notes[0]).toContain('They typed it themselves')
  })

  test('an address that was read with the conversation needs no asking', async () => {
    await world.remember(`${conversation}0`, DOUBLE_CHARGE)
    const number = await openCaseOf(world, `${conversation}0`, 'c1')
    const asking = { contactId: 'c1', caseNumber: number, ...noAddress }
    expect((await atDesk((desk) => chooseEmail(desk, asking))).outcome).toBe('wished')
  })

  test('pressed twice it is there once', async () => {
    const press = () => atDesk((desk) => chooseEmail(desk, { ...me(), ...joe }))
    const both = await Promise.all([press(), press()])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['already', 'wished'])
    const { wishes, notes } = await record()
    expect([wishes.length, notes.length]).toEqual([1, 1])
  })

  test('can be taken back, once', async () => {
    await atDesk((desk) => chooseEmail(desk, { ...me(), ...joe }))
    expect((await atDesk((desk) => stayInChat(desk, me()))).outcome).toBe('wished')
    expect((await atDesk((desk) => stayInChat(desk, me()))).outcome).toBe('already')
    expect((await record()).wishes).toEqual([{ kind: 'email', undone: true }, { kind: 'email' }])
  })

  test('gives a wait a later time that counts, also for whoever was alerted before', async () => {
    const before = await waiting()
    await atDesk((desk) => chooseEmail(desk, { ...me(), ...joe }))
    const { wait } = await record()
    expect(wait?.estimates).toHaveLength(2)
    expect(wait?.estimates.at(-1)?.latest.getTime()).toBeGreaterThan(Date.now() + 7 * 3_600_000)
    expect(wait).toMatchObject({ id: before.id, overruns: 2, alertedAt: undefined })
  })
})

describe('a call back', () => {
  const windows = (desk: Desk) => callbackWindows(hoursOf(desk.workspace), desk.now())
  const ask = (place: number, phone = '+390669821234') =>
    atDesk((desk) =>
      askCallback(desk, { ...me(), phone, windowId: windows(desk)[place]?.id ?? '' }),
    )

  test('is due when its time is over', async () => {
    await waiting()
    await ask(1)
    const { wait, wishes } = await record()
    const [wish] = wishes
    expect(wish).toMatchObject({ kind: 'callback', phone: '+390669821234' })
    expect(wait?.estimates.at(-1)?.latest).toEqual(wish?.kind === 'callback' ? wish.until : 0)
  })

  test('another one takes its place, the same one again does nothing', async () => {
    expect((await ask(0)).outcome).toBe('wished')
    expect((await ask(0)).outcome).toBe('already')
    expect((await ask(2)).outcome).toBe('wished')
    expect((await record()).notes).toHaveLength(2)
  })

  test('a time nobody offered is refused', async () => {
    expect(await ask(9_999)).toEqual({ outcome: 'window-gone' })
    expect((await record()).wishes).toEqual([])
  })
})

describe('something to add', () => {
  const add = (words: string) => atDesk((desk) => addWords(desk, { ...me(), words }))

  test('reaches the owner in the customer’s words, without what a program would obey', async () => {
    await add('The second charge:\n<!channel> see [this](http://evil.example) <b>now</b>\u202E\0')
    const { wishes, notes } = await record()
    expect(wishes[0]).toEqual({
      kind: 'addition',
      words: 'The second charge:\n<!channel> see [this](http://evil.example) <b>now</b>',
    })
    expect(notes[0]).toContain('In their words')
    expect(notes[0]).not.toContain('<!channel>')
    expect(notes[0]).not.toContain('](http')
  })

  test('a password in it stands in no note', async () => {
    await add('my password is hunter2isnotgood, card 4111 1111 1111 1111')
    expect((await record()).notes[0]).not.toContain('4111 1111 1111 1111')
  })

  test('wakes the owner: a customer nobody owed a reply is owed one from now', async () => {
    const before = (await record()).clocks.map(({ clock }) => clock.kind)
    expect(before).not.toContain('customer-next-reply')
    await add('One more thing.')
    await add('And another.')
    const kinds = (await record()).clocks.map(({ clock }) => clock.kind)
    expect(kinds.filter((kind) => kind === 'customer-next-reply')).toHaveLength(1)
  })

  test('does not move what they wait for', async () => {
    await waiting()
    await add('One more thing.')
    expect((await record()).wait?.estimates).toHaveLength(1)
  })

  test('nothing, blanks and invisible signs are nothing to add', async () => {
    for (const words of ['', ' \n ', '\u200B\u202E'])
      expect(await add(words), JSON.stringify(words)).toEqual({ outcome: 'empty' })
    expect((await record()).wishes).toEqual([])
  })

  test('endless words are not cut but sent back, and a second click adds nothing', async () => {
    expect((await add('long '.repeat(10_000))).outcome).toBe('too-long')
    expect((await record()).wishes).toEqual([])
    const words = 'long '.repeat(800)
    expect((await add(words)).outcome).toBe('wished')
    expect((await add(words)).outcome).toBe('already')
    expect((await record()).wishes).toMatchObject([{ words: words.trim() }])
  })

  test('somebody who cannot stop is asked to wait, and the owner is spared the notes', async () => {
    const outcomes = []
    for (let time = 0; time < 14; time += 1) outcomes.push((await add(`Thing ${time}`)).outcome)
    expect(outcomes.filter((one) => one === 'wished')).toHaveLength(12)
    expect(await add('One more')).toEqual({ outcome: 'refused', why: 'too-many' })
    expect((await record()).notes).toHaveLength(12)
  })
})

describe('whose case it is', () => {
  const tries = (asking: { contactId: string; caseNumber: number | undefined }) =>
    atDesk(async (desk) => [
      await chooseEmail(desk, { ...asking, ...joe }),
      await stayInChat(desk, asking),
      await askCallback(desk, { ...asking, phone: '+390669821234', windowId: 'any' }),
      await addWords(desk, { ...asking, words: 'Hello' }),
    ])
  const nothingOpen = Array(4).fill({ outcome: 'refused', why: 'nothing-open' })

  test('another customer does nothing to it, by its number or without', async () => {
    expect(await tries({ contactId: 'somebody', caseNumber })).toEqual(nothingOpen)
    expect(await tries({ contactId: 'somebody', caseNumber: undefined })).toEqual(nothingOpen)
    const { wishes, notes } = await record()
    expect([wishes, notes]).toEqual([[], []])
  })

  test('without a number it is their newest open one', async () => {
    const newer = await openCaseOf(world, `${conversation}1`, contactId)
    const came = await atDesk((desk) =>
      addWords(desk, { contactId, caseNumber: undefined, words: 'Hello' }),
    )
    expect(came).toMatchObject({ outcome: 'wished', supportCase: { number: newer } })
  })

  test('a solved one says so', async () => {
    await world.database.withWorkspace(WORKSPACE, (db) =>
      db.$client.query("update cases set status = 'resolved' where number = $1", [caseNumber]),
    )
    expect(await tries(me())).toEqual(Array(4).fill({ outcome: 'refused', why: 'resolved' }))
  })

  test('nothing is done for a customer who was forgotten', async () => {
    await forget(world.database, WORKSPACE, { kind: 'contact', id: contactId })
    expect(await tries(me())).toEqual(nothingOpen)
  })
})
