import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SupportCase } from '../../../src/domain/case.ts'
import { forget } from '../../../src/store/forget.ts'
import { moveContact } from '../../../src/store/move-contact.ts'
import { DOUBLE_CHARGE, SECRET, WORKSPACE } from '../inbox-world.ts'
import {
  type MessengerWorld,
  messengerWorld,
  OTHER_WORKSPACE,
  pressable,
  type Said,
  wordsOf,
} from './messenger-world.ts'

let world: MessengerWorld
let joes: SupportCase
let evas: SupportCase
let count = 0

beforeAll(async () => {
  world = await messengerWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  joes = await world.plant({ contactId: `joe-${count}`, owner: owner('Mia Chen', 'Billing') })
  evas = await world.plant({ contactId: `eva-${count}`, owner: owner('Lena Fischer', 'Research') })
  for (const one of [joes, evas]) await world.wait(one, -5)
})

const owner = (name: string, team: string) => ({
  teammateId: name,
  name,
  team: { id: team, name: team },
})

const tellsOfEva = (said: Said) =>
  /Lena|Research/.test(said.text) || said.text.includes(numberOfEva())
const numberOfEva = () => `${evas.number}`

describe('a customer sees their own cases and nobody else’s', () => {
  test('each their own', async () => {
    const joe = await world.live({ contactId: joes.contactId })
    const eva = await world.live({ contactId: evas.contactId })
    expect(wordsOf(joe)).toContain(`C-${joes.number}`)
    expect(tellsOfEva(joe)).toBe(false)
    expect(tellsOfEva(eva)).toBe(true)
    expect(wordsOf(eva)).not.toContain(`C-${joes.number}`)
  })

  test('somebody else’s conversation in the context changes nothing', async () => {
    const { conversationId } = evas
    for (const query of ['shows=all', 'shows=conversation']) {
      const said = await world.live({ contactId: joes.contactId, conversationId, query })
      expect(tellsOfEva(said)).toBe(false)
    }
  })

  test.each([
    'contact_id=EVA',
    'contact=EVA&conversation_id=CONVERSATION',
    'case=NUMBER&shows=NUMBER',
    'shows[]=all&shows[]=conversation&workspace_id=globex',
    '__proto__[contact]=EVA&ways_out=%00',
  ])('an address that was tampered with (%s) shows nothing more', async (tampered) => {
    const query = tampered
      .replaceAll('EVA', evas.contactId)
      .replaceAll('CONVERSATION', evas.conversationId)
      .replaceAll('NUMBER', numberOfEva())
    const said = await world.live({ contactId: joes.contactId, query })
    expect(said.status).toBe(200)
    expect(tellsOfEva(said)).toBe(false)
    expect(wordsOf(said)).toContain(`C-${joes.number}`)
  })

  test.each([
    'see_case',
    'email_me',
    'undo_email',
    'add_something',
    'send_addition',
    'call_me_back',
  ])(
    'pressing %s with the number of somebody else’s case shows and does nothing about it',
    async (button) => {
      const looks = { contactId: joes.contactId }
      const typed = { addition: 'Let me in', email: 'joe@example.org' }
      const said = await world.submit(`${button}:${evas.number}`, looks, typed)
      expect(said.status).toBe(200)
      expect(tellsOfEva(said)).toBe(false)
      const wishes = await world.inbox.atDesk(WORKSPACE, (desk) => desk.wishesOf(evas.id, 10))
      expect(wishes).toEqual([])
    },
  )

  test('stored data that was made up grants nothing', async () => {
    const said = await world.send('submit', {
      workspace_id: WORKSPACE,
      contact: { id: joes.contactId },
      context: { location: 'home', locale: 'en' },
      component_id: `see_case:${evas.number}`,
      current_canvas: {
        stored_data: { contact: evas.contactId, case: evas.id, shows: 'everything', nonce: 'x' },
      },
    })
    expect(tellsOfEva(said)).toBe(false)
  })

  test('of several people in a request the contact counts', async () => {
    const customer = { id: evas.contactId }
    const said = await world.live({
      contactId: joes.contactId,
      more: { customer, user: customer, contacts: [customer], viewer: customer },
    })
    expect(tellsOfEva(said)).toBe(false)
    expect(wordsOf(said)).toContain(`C-${joes.number}`)
  })

  test('a second customer in the conversation does not see the first one’s case', async () => {
    await world.remember(
      evas,
      DOUBLE_CHARGE.map((part) =>
        part.role === 'customer' ? { ...part, authorId: joes.contactId } : part,
      ),
    )
    const { contactId } = joes
    expect(tellsOfEva(await world.live({ contactId, conversationId: evas.conversationId }))).toBe(
      false,
    )
  })
})

test('the guard would see it: a card that asks for nobody in particular is caught', async () => {
  const owner = new Client({ connectionString: world.inbox.testDatabase.ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query(
      `select pg_get_functiondef(oid) as source from pg_proc where proname = 'customer_card_of'`,
    )
    const { source } = rows[0]
    await owner.query(source.replace('AND k.contact_id = asked_contact', ''))
    const said = await world.live({ contactId: joes.contactId })
    await owner.query(source)
    expect(tellsOfEva(said)).toBe(true)
  } finally {
    await owner.end()
  }
})

describe('workspaces', () => {
  test('the same contact id in another workspace is somebody else', async () => {
    const { contactId } = evas
    const theirs = await world.plant({ workspaceId: OTHER_WORKSPACE, contactId })
    const said = await world.live({ workspaceId: OTHER_WORKSPACE, contactId })
    expect(tellsOfEva(said)).toBe(false)
    expect(wordsOf(said)).toContain(`C-${theirs.number}`)
  })

  test('a workspace nobody installed gets the harmless preview', async () => {
    const said = await world.live({ workspaceId: 'never', contactId: evas.contactId })
    expect(said.status).toBe(200)
    expect(wordsOf(said)).toContain('Everybody sees their own requests here')
  })

  test('after an uninstall nothing is shown and nothing is done', async () => {
    const { contactId } = await world.plant({ workspaceId: OTHER_WORKSPACE, contactId: 'gone' })
    const stand = (standing: string) =>
      world.inbox.database.withWorkspace(OTHER_WORKSPACE, (db) =>
        db.$client.query('update workspaces set standing = $1', [standing]),
      )
    await stand('uninstalled')
    const looks = { workspaceId: OTHER_WORKSPACE, contactId }
    expect(wordsOf(await world.live(looks))).toContain('Everybody sees their own requests here')
    const { json } = await world.submit('email_me', looks)
    expect(json.canvas).toMatchObject({ content_url: expect.stringContaining('/live?') })
    await stand('installed')
  })
})

test('a customer who was forgotten sees nothing of what was', async () => {
  await forget(world.inbox.database, WORKSPACE, { kind: 'contact', id: evas.contactId })
  const said = await world.live({ contactId: evas.contactId, conversationId: evas.conversationId })
  expect(wordsOf(said)).toContain('Nothing open right now')
  expect(tellsOfEva(said)).toBe(false)
})

test('when two customers become one, the one who stays sees both, the one who is gone nothing', async () => {
  await world.inbox.database.withWorkspace(WORKSPACE, (db) =>
    moveContact(db, WORKSPACE, { from: evas.contactId, to: joes.contactId, happenedAt: undefined }),
  )
  const stayed = await world.live({ contactId: joes.contactId })
  expect(pressable(stayed).join() + wordsOf(stayed)).toContain(numberOfEva())
  expect(wordsOf(await world.live({ contactId: evas.contactId }))).toContain(
    'Nothing open right now',
  )
})

describe('signatures', () => {
  const paths = ['initialize', 'configure', 'live', 'submit']
  const body = () => ({ workspace_id: WORKSPACE, contact: { id: evas.contactId } })

  test.each(paths)('%s without a good signature gets nothing', async (path) => {
    const sha = (secret: string, words: string) =>
      createHmac('sha256', secret).update(words).digest('hex')
    for (const signature of ['', 'x', 'a'.repeat(64), sha('another', JSON.stringify(body()))]) {
      const said = await world.send(path, body(), { signature })
      expect(said.status).toBe(401)
      expect(tellsOfEva(said)).toBe(false)
    }
    const ofAnother = sha(SECRET, JSON.stringify({ ...body(), contact: { id: joes.contactId } }))
    expect((await world.send(path, body(), { signature: ofAnother })).status).toBe(401)
  })

  test.each(paths)(
    '%s answers anything odd that is signed with something to show',
    async (path) => {
      const odd = ['{}', '[]', 'null', '"x"', 'no json', '{"contact":5}', '{"contact":{"id":null}}']
      for (const raw of [
        ...odd,
        '{"workspace_id":"acme","contact":{"id":{"$ne":1}},"context":[],"component_id":{}}',
        `{"workspace_id":"acme","contact":{"id":"${'x'.repeat(5_000)}\\u0000"},"context":{"locale":7}}`,
        '{"workspace_id":"a\\u0000cme","contact":{"id":"\\ud800"},"input_values":{"addition":[1]}}',
      ]) {
        const said = await world.send(path, undefined, { raw })
        expect(said.status, raw).toBe(200)
        const { canvas, content, results } = said.json
        expect(canvas ?? content ?? results, raw).toBeTruthy()
        expect(tellsOfEva(said)).toBe(false)
      }
    },
  )
})
