import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { Wish } from '../../../../src/domain/waiting/wish.ts'
import { refuseInvalidCanvas } from '../../../../src/http/canvas-kit/outbound.ts'
import { type InboxWorld, inboxWorld, SECRET, textOf, WORKSPACE } from '../../inbox-world.ts'
import { openCaseOf } from '../sheet/sheet-world.ts'

let world: InboxWorld
let count = 0
let contact: string
let caseNumber: number

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  contact = `presser-${count}`
  caseNumber = await openCaseOf(world, `6500${count}`, contact)
})

async function press(
  componentId: string,
  inputs: Readonly<Record<string, unknown>> = {},
  { id = contact, locale = 'en', ...person }: Readonly<Record<string, string>> = {},
): Promise<CanvasResponse> {
  const raw = JSON.stringify({
    workspace_id: WORKSPACE,
    component_id: componentId,
    input_values: inputs,
    contact: { type: 'contact', id, ...person },
    context: { location: 'conversation', locale, conversation_id: 1 },
    current_canvas: { content: { components: [] }, stored_data: {} },
  })
  const response = await world.app.inject({
    method: 'POST',
    url: '/canvas/messenger/submit',
    headers: {
      'content-type': 'application/json',
      'x-body-signature': createHmac('sha256', SECRET).update(raw).digest('hex'),
    },
    payload: raw,
  })
  expect(response.statusCode).toBe(200)
  const canvas: CanvasResponse = response.json()
  if ('content' in canvas.canvas) expect(refuseInvalidCanvas(canvas, 'messenger')).toEqual([])
  return canvas
}

const wishes = async () => {
  const found = await world.atDesk(WORKSPACE, async (desk) => {
    const supportCase = await desk.caseNumbered(caseNumber)
    return supportCase ? desk.wishesOf(supportCase.id, 10) : []
  })
  return found === 'not-installed' ? [] : found.map(({ wish }) => wish)
}

test('e-mail is one press where Intercom has an address, which is not said aloud', async () => {
  const answer = await press(`email_me:${caseNumber}`, {}, { email: 'joe@example.org' })
  expect(textOf(answer)).toContain('we will reply by e-mail. You can close this chat.')
  expect(textOf(answer)).not.toContain('joe@example.org')
  expect(await wishes()).toEqual([{ kind: 'email' }])
})

test('e-mail asks for an address where there is none, and again until it is one', async () => {
  const asked = await press(`email_me:${caseNumber}`)
  expect(asked.canvas.stored_data?.screen).toBe('ask-email')
  const again = await press(`email_me:${caseNumber}`, { email: 'joe at example' })
  expect(textOf(again)).toContain('This does not look like an e-mail address')
  expect(JSON.stringify(again)).toContain('"value":"joe at example"')
  const done = await press(`email_me:${caseNumber}`, { email: 'joe@example.org' })
  expect(textOf(done)).toContain('by e-mail to joe@example.org')
  expect(await wishes()).toEqual([{ kind: 'email', address: 'joe@example.org' }])
})

test('e-mail can be taken back', async () => {
  await press(`email_me:${caseNumber}`, {}, { email: 'joe@example.org' })
  const answer = await press(`undo_email:${caseNumber}`, {}, { email: 'joe@example.org' })
  expect(textOf(answer)).toContain('we will reply here in the chat')
})

test('something to add is asked for, sent, and confirmed by the first name of who has it', async () => {
  const asked = await press(`add_something:${caseNumber}`)
  expect(asked.canvas.stored_data?.screen).toBe('add-something')
  const empty = await press(`send_addition:${caseNumber}`, { addition: '  ' })
  expect(textOf(empty)).toContain('There is nothing to send yet')
  const addition = 'It is invoice FW-20817.'
  const done = await press(`send_addition:${caseNumber}`, { addition })
  expect(textOf(done)).toContain('Thank you, Ana has it now.')
  expect(await wishes()).toEqual([{ kind: 'addition', words: addition }])
})

test('more than is kept comes back whole, and nothing of it is cut', async () => {
  const addition = '🧾'.repeat(4_001)
  const again = await press(`send_addition:${caseNumber}`, { addition })
  expect(textOf(again)).toContain('4,000 characters at most')
  expect(JSON.stringify(again)).toContain(addition)
  expect(await wishes()).toEqual([])
  const done = await press(`send_addition:${caseNumber}`, { addition: '🧾'.repeat(4_000) })
  expect(textOf(done)).toContain('Thank you, Ana has it now.')
})

test('two presses at once are one wish', async () => {
  const send = () => press(`send_addition:${caseNumber}`, { addition: 'Only once, please.' })
  const both = await Promise.all([send(), send()])
  expect(both.map(textOf)).toEqual(both.map(() => textOf(both[0] as CanvasResponse)))
  expect(await wishes()).toHaveLength(1)
})

test.each([
  ['de', 'antworten Ihnen hier im Chat'],
  ['fr', 'ici, dans le chat'],
  ['es', 'aquí, en el chat'],
  ['pt-BR', 'aqui no chat'],
  ['ja', 'このチャットでお返事します'],
])('a customer whose Messenger is in %s is answered in it', async (locale, words) => {
  expect(textOf(await press(`undo_email:${caseNumber}`, {}, { locale }))).toContain(words)
})

test('another customer’s presses change nothing and are told nothing', async () => {
  const stranger = { id: 'a-stranger', email: 'eve@example.org' }
  for (const [id, inputs] of [
    ['email_me', {}],
    ['undo_email', {}],
    ['add_something', {}],
    ['send_addition', { addition: 'Let me in' }],
  ] as const) {
    const named = await press(`${id}:${caseNumber}`, inputs, stranger)
    const missing = await press(`${id}:999999`, inputs, stranger)
    expect(textOf(named), id).toBe(textOf(missing))
    expect(textOf(named), id).not.toContain('Ana')
  }
  expect(await wishes()).toEqual([])
})

test('a solved case says so, and gives back what was typed', async () => {
  await world.database.withWorkspace(WORKSPACE, (db) =>
    db.$client.query("update cases set status = 'resolved' where number = $1", [caseNumber]),
  )
  const answer = await press(`send_addition:${caseNumber}`, { addition: 'Too late?' })
  expect(textOf(answer)).toContain('This has been solved in the meantime')
  expect(textOf(answer)).toContain('Too late?')
})

test('the owner’s briefing and timeline show what the customer asked for', async () => {
  await press(`send_addition:${caseNumber}`, { addition: 'It is **invoice** FW-20817.' })
  const briefing = await world.submit(`6500${count}`, 'briefing', undefined)
  expect(textOf(briefing.json)).toContain('What the customer asked for')
  expect(textOf(briefing.json)).toContain('Added something to the case')
  expect(textOf(briefing.json)).not.toContain('**invoice**')
  const timeline = await world.submit(`6500${count}`, 'timeline', undefined)
  expect(textOf(timeline.json)).toContain('The customer: Added something to the case')
})

test('a secret in what the customer added stands neither in the briefing nor in the timeline', async () => {
  const addition = 'Invoice FW-20817, my card is 4111 1111 1111 1111'
  await press(`send_addition:${caseNumber}`, { addition })
  for (const screen of ['briefing', 'timeline']) {
    const shown = textOf((await world.submit(`6500${count}`, screen, undefined)).json)
    expect(shown, screen).toContain('Invoice FW-20817')
    expect(shown, screen).toContain('[card number ending 1111 removed]')
    expect(shown, screen).not.toContain('4111')
  }
})

test('the card tells the way the customer chose, also when they added something since, until it is over', async () => {
  const wish = (at: string, what: Wish) =>
    world.atDesk(WORKSPACE, async (desk) => {
      const supportCase = await desk.caseNumbered(caseNumber)
      if (!supportCase) throw new Error('The case is gone')
      const { id: caseId, conversationId, contactId } = supportCase
      const of = { caseId, conversationId, contactId, id: desk.newId(), at: new Date(at) }
      await desk.addWish({ ...of, wish: what })
    })
  const card = async () => textOf((await world.initialize(`6500${count}`)).json)
  const call = { kind: 'callback', phone: '+393331234567', from: new Date() } as const
  await wish('2026-11-20T10:00:00Z', { ...call, until: new Date(Date.now() + 3_600_000) })
  await wish('2026-11-20T10:01:00Z', { kind: 'addition', words: 'order 123' })
  expect(await card()).toContain('Wants a call back')
  await wish('2026-11-20T10:02:00Z', { ...call, until: new Date(Date.now() - 1) })
  expect(await card()).not.toContain('Wants a call back')
  expect(await card()).toContain('Added something')
  await wish('2026-11-20T10:03:00Z', { kind: 'email' })
  expect(await card()).toContain('Wants an e-mail')
  await wish('2026-11-20T10:04:00Z', { kind: 'email', undone: true })
  expect(await card()).toContain('Added something')
})
