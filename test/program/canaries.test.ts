import { createHmac, randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConversationDetail } from '../../src/simulator/control-api.ts'
import { type DatabaseLine, databaseLine } from './database-line.ts'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Program, removeDataDirs, runProgram } from './process.ts'
import { openCard, openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const ANA = '814001'
const MIA = '814004'
const BILLING = '502'

/** Words that may stand in no output, each planted in another place. */
const CANARIES = {
  clientSecret: 'canary-client-secret',
  accessToken: 'canary-access-token',
  key: randomBytes(32).toString('base64'),
  words: 'canary-customer-words',
  typed: 'canary-typed-words',
  frame: 'canary-like-a-stack-frame',
  mail: 'canary.person@canary-mail.example',
  header: 'canary-header',
  query: 'canary-query',
  path: 'canary-path',
  unsigned: 'canary-unsigned',
  broken: 'canary-broken-json',
  poison: 'canary-poison',
  odd: 'canary-odd-value',
  wire: 'canary-not-http',
  remote: 'canary-remote-error',
} as const

let database: FreshDatabase
let line: DatabaseLine
let intercom: StandIn
let baton: Program
let url: string
let conversation: ConversationDetail

beforeAll(async () => {
  database = await freshDatabase()
  line = await databaseLine(database.url)
  const { clientSecret, accessToken } = CANARIES
  intercom = await standInIntercom({ workspaceId: 'canary_workspace', clientSecret, accessToken })
  baton = runProgram({
    settings: {
      DATABASE_URL: line.url,
      SECRETS_KEYS: `test:${CANARIES.key}`,
      INTERCOM_API_BASE_URL: intercom.restUrl,
      INTERCOM_WORKSPACE_ID: 'canary_workspace',
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
      LOG_LEVEL: 'trace',
    },
  })
  url = await baton.ready()
  intercom.tellApp(url)
  conversation = await talkAboutEverything()
})

afterAll(async () => {
  await removeDataDirs()
  await intercom.close()
  await line.close()
  await database.drop()
})

test('with everything logged, no words, address, token or secret is in any output', async () => {
  const form = await openDraftedForm(intercom.call, conversation.id, ANA)
  expect(form.words, 'the words do reach the card').toContain(CANARIES.words)
  const blocked = await form.press('check_and_hand_over', { reason: CANARIES.typed })
  await blocked.press('hand_over_anyway', {
    receiver_team: BILLING,
    receiver: MIA,
    bypass_reason: CANARIES.typed,
  })
  await eventually('the note', async () => {
    const { parts } = await intercom.conversation(conversation.id)
    return parts.some(({ kind, byApp }) => kind === 'note' && byApp)
  })
  await strangeRequests()
  await intercomRefuses()
  await databaseRefuses()
  await databaseGoesInTheMiddle()

  const logged = baton.stdout()
  expect(logged, 'requests were logged').toContain('/canvas/inbox/submit')
  expect(logged, 'so was the trouble').toContain('A submit could not be carried out')
  expect(await baton.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(foundIn(baton.stdout() + baton.stderr())).toEqual([])
})

test('this would be seen: a line with a canary in it is found, whole, cut, escaped or encoded', () => {
  expect(foundIn('{"msg":"canary-typed-words"}')).toEqual(['typed'])
  expect(foundIn('CANARY-TYPED-WORDS and canary%2Dquery')).toEqual(['typed', 'query'])
  expect(foundIn(`{"body":"${Buffer.from(CANARIES.words).toString('base64')}"}`)).toEqual(['words'])
  expect(foundIn(`<Buffer ${Buffer.from(CANARIES.mail).toString('hex')}>`)).toEqual(['mail'])
  expect(foundIn('{"level":30,"msg":"Server listening"}')).toEqual([])
})

/** Names of the canaries in an output, in any spelling a logger may give them. */
function foundIn(output: string): string[] {
  const seen = output.toLowerCase()
  const plain = seen.replaceAll('%2d', '-').replaceAll('%40', '@').replaceAll('\\u002d', '-')
  return Object.entries(CANARIES).flatMap(([name, canary]) => {
    const bytes = Buffer.from(canary)
    const spellings = [canary, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')]
    const there = spellings.some((spelling) => plain.includes(spelling.toLowerCase()))
    return there ? [name] : []
  })
}

/** A customer says the canaries, in a conversation that Baton is told of. */
async function talkAboutEverything(): Promise<ConversationDetail> {
  const body =
    `The invoice INV-2291 was charged twice, ${CANARIES.words}, please refund the second charge. ` +
    `Write to ${CANARIES.mail}. I am furious about this.`
  const { contacts } = (await (
    await fetch(`${intercom.restUrl.replace('/intercom', '/api')}/bootstrap`)
  ).json()) as { contacts: { id: string }[] }
  const started = await intercom.control('/conversations', { contactId: contacts[0]?.id, body })
  return (started as { conversation: ConversationDetail }).conversation
}

/** Everything that can be wrong with a request, with a canary in each. */
async function strangeRequests(): Promise<void> {
  const { clientSecret, broken, poison, odd, unsigned, mail, words, typed } = CANARIES
  const bodies: [body: string, secret: string][] = [
    [`{"conversation":"${unsigned}"}`, 'another secret'],
    [`{"words":"${broken}`, clientSecret],
    [`{"__proto__":{"x":"${poison}"},"workspace_id":"canary_workspace"}`, clientSecret],
    [`{"constructor":{"prototype":{"x":"${poison}"}}}`, clientSecret],
    [`["${odd}"]`, clientSecret],
    [JSON.stringify({ workspace_id: { odd }, conversation: { id: [odd] } }), clientSecret],
    [
      JSON.stringify({ app_id: odd, conversation: { id: '1', source: { body: odd } } }),
      clientSecret,
    ],
    [requestWith({ contact: { id: 'x', email: mail, name: words } }), clientSecret],
    [requestWith({ component_id: odd, input_values: { reason: typed, [odd]: odd } }), clientSecret],
    [requestWith({ component_id: `use_suggestion:${odd}`, current_canvas: odd }), clientSecret],
    [
      requestWith({
        component_id: 'check_and_hand_over',
        input_values: { reason: `${typed}\u0000` },
      }),
      clientSecret,
    ],
  ]
  for (const [body, secret] of bodies) {
    for (const path of ['/canvas/inbox/initialize', '/canvas/inbox/submit', '/webhooks/intercom']) {
      await post(`${path}?token=${CANARIES.query}`, body, secret)
    }
  }
  await fetch(`${url}/${CANARIES.path}?${CANARIES.query}`, { headers: secretHeaders() })
  await fetch(`${url}/healthz/../%${CANARIES.path}`).catch(() => undefined)
  await speak(`GET /${CANARIES.wire} HTTP/9.9\r\n${CANARIES.wire}\r\n\r\n`)
  await speak(`POST /canvas/inbox/submit HTTP/1.1\r\nContent-Length: 99\r\n\r\n${CANARIES.wire}`)
}

/** Intercom answers with errors that quote what it was sent. */
async function intercomRefuses(): Promise<void> {
  for (const effect of ['error-500', 'drop', 'rate-limit'] as const) {
    await intercom.spoil('conversations.find', effect)
    await intercom.control(`/conversations/${conversation.id}/replies`, {
      as: 'customer',
      body: `${CANARIES.remote} ${CANARIES.mail}`,
    })
    await sleep(700)
  }
}

/** Postgres refuses what is to be kept: the errors of its driver quote the values, over several lines if they have them. */
async function databaseRefuses(): Promise<void> {
  const form = await (await openCard(intercom.call, conversation.id, ANA)).press('hand_over')
  for (const table of ['forms', 'intake.received']) {
    await database.ask(`alter table ${table} add constraint refusal check (false) not valid`)
  }
  const kept = await form.press('save_draft', { reason: `${CANARIES.typed} again` })
  expect(kept.words).toContain('That did not work')
  const topic = `${CANARIES.odd}\n    at ${CANARIES.frame} (/srv/canary.ts:1:1)`
  const notification = JSON.stringify({ id: 'notif_1', app_id: 'canary_workspace', topic })
  expect((await post('/webhooks/intercom', notification, CANARIES.clientSecret)).status).toBe(503)
  for (const table of ['forms', 'intake.received']) {
    await database.ask(`alter table ${table} drop constraint refusal`)
  }
}

/** The database breaks off while requests full of canaries are under way, so that its driver has something to say. */
async function databaseGoesInTheMiddle(): Promise<void> {
  const card = await openCard(intercom.call, conversation.id, ANA)
  const form = await card.press('hand_over')
  const underWay = Array.from({ length: 20 }, (_, index) =>
    form.press('save_draft', { reason: `${CANARIES.typed} ${index}` }),
  )
  await sleep(20)
  line.cut()
  await Promise.all(underWay)
  await openCard(intercom.call, conversation.id, ANA)
  await intercom.control(`/conversations/${conversation.id}/notes`, {
    teammateId: ANA,
    body: `${CANARIES.words} once more`,
  })
  await sleep(500)
  line.mend()
  await eventually('ready again', async () => (await fetch(`${url}/readyz`)).status === 200)
}

const requestWith = (more: object) =>
  JSON.stringify({
    workspace_id: 'canary_workspace',
    admin: { id: ANA, name: CANARIES.words, email: CANARIES.mail },
    conversation: { id: conversation.id, source: { body: CANARIES.words } },
    ...more,
  })

const secretHeaders = () => ({
  authorization: `Bearer ${CANARIES.header}`,
  cookie: `session=${CANARIES.header}`,
  'user-agent': CANARIES.header,
  'x-forwarded-for': CANARIES.header,
  'x-request-id': CANARIES.header,
  referer: `https://${CANARIES.header}/`,
})

function post(path: string, body: string, secret: string): Promise<Response> {
  const signed = (algorithm: string) => createHmac(algorithm, secret).update(body).digest('hex')
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      ...secretHeaders(),
      'content-type': 'application/json',
      'x-body-signature': signed('sha256'),
      'x-hub-signature': `sha1=${signed('sha1')}`,
    },
    body,
  })
}

/** Says something to the port that need not be HTTP. */
function speak(text: string): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) }, () => socket.end(text))
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.resume()
  })
}
