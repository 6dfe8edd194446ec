import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CUSTOMER_BUTTONS } from '../../../canvases/ids.ts'
import { LANGUAGES } from '../../../src/domain/waiting/customer-message.ts'
import { refuseInvalidAnswer } from '../../../src/http/canvas-kit/messenger/refuse-invalid-answer.ts'
import { type Canary, canaryNamed, tellEverywhere } from '../../store/canaries.ts'
import { type MessengerWorld, messengerWorld, wordsOf } from './messenger-world.ts'

/** What a customer may never read, whatever language their card is in. */
const INTERNAL_WORDS =
  /enterprise|urgent|priority|sentiment|angry|frustrat|escalat|tier|sla\b|internal|handed-off|in-progress|support-to/i

/** Keys whose texts tie records together: everything else that is text is spoiled. */
const TIES = ['id', 'kind', 'state', 'status', 'role', 'messageId', 'to', 'timeZone']

/** A promise the customer heard. */
const HEARD = 'I will send you a written confirmation by Friday.'

/** What was said to the customer is no secret from them. */
const REACHED_THEM = 'The bank takes a day longer.'

let world: MessengerWorld
let owner: Client
let canary: Canary
let caseNumber: number

beforeAll(async () => {
  world = await messengerWorld()
  owner = new Client({ connectionString: world.inbox.testDatabase.ownerUrl })
  await owner.connect()
  canary = canaryNamed('bird')
  await tellEverywhere(world.inbox, owner, canary)
  const { rows } = await owner.query('select number from cases where conversation_id = $1', [
    canary.conversationId,
  ])
  caseNumber = rows[0].number
  // The history refuses to be changed: here it has to be.
  await owner.query('set session_replication_role = replica')
})

afterAll(async () => {
  await owner.end()
  await world.close()
})

/** Puts a word into every text of every table that holds something of a customer: columns, and JSON all the way down. */
async function spoil(word: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ at: string; column: string; type: string }>(`
    select c.table_name as at, c.column_name as column, c.data_type as type
    from information_schema.columns c
    where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json')
      and c.column_name not in ('workspace_id', 'contact_id', 'conversation_id')
      and exists (select from information_schema.columns k where k.table_schema = 'public'
        and k.table_name = c.table_name and k.column_name in ('case_id', 'conversation_id'))`)
  const spoiled: string[] = []
  for (const { at, column, type } of columns) {
    const { rows } = await owner.query<{ ctid: string; value: unknown }>(
      `select ctid, ${column} as value from ${at} where ${column} is not null`,
    )
    for (const { ctid, value } of rows) {
      const next = type === 'text' ? word : JSON.stringify(spoilt(value, word, ''))
      // Texts with a meaning of their own are guarded by a check: those stay.
      const done = await owner
        .query(`update ${at} set ${column} = $1 where ctid = $2`, [next, ctid])
        .then(() => true)
        .catch(() => false)
      if (done) spoiled.push(`${at}.${column}`)
    }
  }
  return [...new Set(spoiled)]
}

function spoilt(value: unknown, word: string, key: string): unknown {
  if (typeof value === 'string') {
    if (TIES.includes(key) || /^\d{4}-\d\d-\d\dT/.test(value)) return value
    if (key === 'name' && value.startsWith('Mia')) return `Mia ${word}`
    return key === 'name' && value === 'Billing' ? value : word
  }
  if (Array.isArray(value)) return value.map((one) => spoilt(one, word, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, spoilt(part, word, name)]),
  )
}

/** What reached the customer is theirs, and kept apart when a conversation is read: see `toldSoFar`. */
const hear = () =>
  owner.query(`update conversations set summary = jsonb_set(summary, '{told}', $1::jsonb)`, [
    { promises: [{ what: HEARD, dueAt: '2026-11-20T16:00:00Z', since: REACHED_THEM }] },
  ])

/** An answer as it leaves a Baton that is reached over https, as Intercom asks for. */
const asOverHttps = (text: string): unknown =>
  JSON.parse(text.replaceAll('http://localhost', 'https://localhost'))

test('every table of a customer is spoiled, so that nothing internal could go unseen', async () => {
  const spoiled = await spoil('birdsong')
  expect(spoiled).toEqual(
    expect.arrayContaining([
      'cases.situation',
      'conversations.account',
      'conversations.drafted',
      'conversations.reading',
      'conversations.summary',
      'conversations.transcript',
      'effects.plan',
      'events.happening',
      'forms.package',
      'handoffs.note',
      'handoffs.package',
      'verdicts.findings',
      'waits.receiver',
      'wishes.wish',
    ]),
  )
  const { rows } = await owner.query(
    `select count(*) from conversations where reading::text like '%birdsong%'`,
  )
  expect(Number(rows[0].count)).toBe(1)
})

test('the guard would see it: a card that says what the case is about is caught', async () => {
  await spoil('birdsong')
  const { rows } = await owner.query(
    `select pg_get_functiondef(oid) as source from pg_proc where proname = 'customer_card_of'`,
  )
  const { source } = rows[0]
  await owner.query(source.replace(`c.owner->>'name'`, 'c.situation'))
  const said = await world.live({ contactId: canary.contactId })
  await owner.query(source)
  expect(said.text).toContain('birdsong')
})

test('nothing internal reaches a customer, in any language, place or stage', async () => {
  const status = fc.constantFrom(
    'open',
    'handed-off',
    'in-progress',
    'waiting-on-customer',
    'resolved',
  )
  // Every second look presses nothing: that is where most is told.
  const press = fc.option(fc.constantFrom(...Object.values(CUSTOMER_BUTTONS)), {
    nil: undefined,
    freq: 2,
  })
  let told = 0
  let promised = 0
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[a-z]{12}$/).map((letters) => `canary${letters}`),
      fc.constantFrom(...LANGUAGES),
      status,
      fc.boolean(),
      fc.constantFrom('waiting', 'answered', 'ended'),
      press,
      async (word, locale, state, inConversation, waiting, button) => {
        await spoil(word)
        await hear()
        await owner.query('update cases set status = $1', [state])
        await owner
          .query(
            `update waits set state = $1 where id = (select id from waits order by started_at desc limit 1)`,
            [waiting],
          )
          .catch(() => undefined)
        const looks = {
          contactId: canary.contactId,
          locale,
          ...(inConversation && {
            more: { context: { locale, conversation_id: canary.conversationId } },
          }),
        }
        const said =
          button === undefined
            ? await world.live(looks)
            : await world.submit(`${button}:${caseNumber}`, looks, {})
        expect(said.status).toBe(200)
        const question = button === undefined ? 'live' : 'submit'
        expect(refuseInvalidAnswer(asOverHttps(said.text), question)).toEqual([])
        expect(said.text).not.toContain(word)
        expect(said.text).not.toContain('birdsong')
        expect(wordsOf(said)).not.toMatch(INTERNAL_WORDS)
        expect(said.text).not.toContain(canary.conversationId)
        expect(said.text).not.toContain(canary.contactId)
        if (said.text.includes('Mia')) told += 1
        if (said.text.includes(HEARD)) promised += 1
      },
    ),
    // Once in every language as a customer who waits sees it: chance alone may leave out what tells most.
    {
      numRuns: 40,
      examples: LANGUAGES.map((language): Waiting => {
        return ['canarywhowaits', language, 'handed-off', true, 'waiting', undefined]
      }),
    },
  )
  expect(told, 'cards that do tell something were among them').toBeGreaterThan(5)
  expect(promised, 'and some that tell a promise').toBeGreaterThan(2)
}, 120_000)

/** A customer who waits and looks at their card in the conversation. */
type Waiting = [string, (typeof LANGUAGES)[number], 'handed-off', true, 'waiting', undefined]
