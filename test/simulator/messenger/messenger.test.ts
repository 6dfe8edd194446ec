import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { ANA, JOE, type Running, running, SECRET } from '../running.ts'

const JOE_MARSH = '5ba682d23d7cf92bef87b101'
const HANNAH_DOYLE = '5ba682d23d7cf92bef87b102'

const components = (text: string) => ({ components: [{ type: 'text', text }] })
const STATIC = { canvas: { content: components('Hello') } }

/** A live card, whose address is only known once the app listens. */
const liveCard = ({ url }: Running) => ({
  canvas: { content_url: `${url}/canvas/messenger/live?show=all`, stored_data: { v: '1' } },
})

/** Sends a reply with the app's card in it, as a teammate does, and gives its message. */
async function sendCard(simulator: Running): Promise<string> {
  const insertion = { teammateId: ANA, location: 'conversation', conversationId: JOE }
  const { json } = await simulator.control('POST', '/messenger/insertions', insertion)
  expect(json).toMatchObject({ step: 'initialized', problems: [] })
  const reply = { as: 'teammate', teammateId: ANA, body: '<p>Here is where it stands.</p>' }
  await simulator.control('POST', `/conversations/${JOE}/replies`, { ...reply, card: json.canvas })
  const part = (await simulator.conversation(JOE)).parts.at(-1)
  expect(part?.hasCard).toBe(true)
  return part?.id ?? ''
}

const asked = ({ received }: Running, what: string) =>
  received.filter(({ url }) => url.startsWith(`/canvas/messenger/${what}`))

test('inserting configures first, and then asks for the card with what was chosen', async () => {
  const simulator = await running()
  simulator.answers.messenger = { configure: STATIC, initialize: STATIC }
  const insertion = { teammateId: ANA, location: 'conversation', conversationId: JOE }
  const first = await simulator.control('POST', '/messenger/insertions', insertion)
  expect(first.json.step).toBe('configure')
  expect(asked(simulator, 'initialize')).toHaveLength(0)

  simulator.answers.messenger.configure = { results: { show: 'one' } }
  const chosen = { component_id: 'done', input_values: { show: 'one' }, current_canvas: {} }
  const second = await simulator.control('POST', '/messenger/insertions', {
    ...insertion,
    ...chosen,
  })
  expect(second.json).toMatchObject({ step: 'initialized', canvas: STATIC.canvas })

  const [opened, used] = asked(simulator, 'configure').map(({ json }) => json)
  expect(opened).not.toHaveProperty('component_id')
  expect(used).toMatchObject({ component_id: 'done', current_canvas: {} })
  expect(asked(simulator, 'initialize')[0]?.json).toMatchObject({
    workspace_id: 'demo_acme',
    admin: { id: ANA },
    context: { location: 'conversation', conversation_id: Number(JOE), locale: 'en' },
    card_creation_options: { show: 'one' },
  })
})

test('an app without a configure flow is asked for its card at once', async () => {
  const simulator = await running()
  simulator.answers.messenger = { initialize: STATIC }
  const insertion = { teammateId: ANA, location: 'home' }
  const { json } = await simulator.control('POST', '/messenger/insertions', insertion)
  expect(json.step).toBe('initialized')
  expect(asked(simulator, 'initialize')[0]?.json).not.toHaveProperty('card_creation_options')
})

test('a card asked for from the Inbox skips configuring', async () => {
  const simulator = await running()
  simulator.answers.messenger = { configure: STATIC, initialize: STATIC }
  const insertion = { teammateId: ANA, location: 'conversation', conversationId: JOE }
  const options = { card_creation_options: { from: 'handed-over' } }
  await simulator.control('POST', '/messenger/insertions', { ...insertion, ...options })
  expect(asked(simulator, 'configure')).toHaveLength(0)
  expect(asked(simulator, 'initialize')[0]?.json).toMatchObject(options)
})

test('a live card is asked for at every look, signed, with who looks and where', async () => {
  const simulator = await running()
  simulator.answers.messenger = {
    initialize: liveCard(simulator),
    live: { content: components('With Mia') },
  }
  const place = await sendCard(simulator)
  const look = { contactId: JOE_MARSH, place, conversationId: JOE }
  for (const _ of [1, 2]) {
    const { json } = await simulator.control('POST', '/messenger/views', look)
    expect(json).toMatchObject({ isLive: true, canvas: { content: components('With Mia') } })
  }
  const [request, again] = asked(simulator, 'live')
  expect(again).toBeDefined()
  expect(request?.headers['x-body-signature']).toBe(
    createHmac('sha256', SECRET)
      .update(request?.raw ?? '')
      .digest('hex'),
  )
  expect(request?.url).toBe('/canvas/messenger/live?show=all')
  expect(request?.json).toMatchObject({
    canvas: liveCard(simulator).canvas,
    contact: { type: 'contact', id: JOE_MARSH },
    context: { location: 'conversation', conversation_id: Number(JOE) },
  })
  expect(request?.json).not.toHaveProperty('current_canvas')
  expect(request?.json).not.toHaveProperty('admin')
})

test('what was used goes to the app, and its answer stays until the next', async () => {
  const simulator = await running()
  simulator.answers.messenger = { initialize: liveCard(simulator), submit: STATIC }
  const place = await sendCard(simulator)
  const at = { contactId: JOE_MARSH, place, conversationId: JOE }
  const use = { component_id: 'email_me', input_values: { addition: 'hi' } }
  const { json } = await simulator.control('POST', '/messenger/submits', { ...at, ...use })
  expect(json).toMatchObject({ isLive: false, canvas: STATIC.canvas })
  expect(asked(simulator, 'submit')[0]?.json).toMatchObject({
    ...use,
    user: { type: 'user', id: JOE_MARSH },
    contact: { type: 'contact', id: JOE_MARSH },
    current_canvas: liveCard(simulator).canvas,
  })
  const { json: later } = await simulator.control('POST', '/messenger/views', at)
  expect(later.canvas).toEqual(STATIC.canvas)
})

test('a sheet opens with the person sealed and everything else in the open', async () => {
  const simulator = await running()
  simulator.answers.messenger = {
    initialize: liveCard(simulator),
    'sheet/submit': liveCard(simulator),
    live: { content: components('We call you') },
  }
  const place = await sendCard(simulator)
  const at = { contactId: JOE_MARSH, place, conversationId: JOE }
  const use = { component_id: 'call_me_back' }
  const { json } = await simulator.control('POST', '/messenger/sheets', { ...at, ...use })
  const sent = JSON.parse(json.intercom_data)
  expect(sent).toMatchObject({ workspace_id: 'demo_acme', ...use })
  expect(sent.user).toEqual(expect.stringMatching(/^[A-Za-z0-9+/]+=*$/))
  expect(sent).not.toHaveProperty('contact')

  const submit = { ...at, sheet_values: { phone: '+390612345678' } }
  const { json: answered } = await simulator.control('POST', '/messenger/sheet-submits', submit)
  expect(answered.canvas.content).toEqual(components('We call you'))
  expect(asked(simulator, 'sheet/submit')[0]?.json).toMatchObject({
    sheet_values: submit.sheet_values,
    contact: { id: JOE_MARSH },
  })
})

test("the home card is everybody's, what one does with it is their own", async () => {
  const simulator = await running()
  simulator.answers.messenger = {
    initialize: STATIC,
    submit: { canvas: { content: components('Yours') } },
  }
  await simulator.control('POST', '/messenger/insertions', { teammateId: ANA, location: 'home' })
  const home = (contactId: string) => ({ contactId, place: 'home' })
  await simulator.control('POST', '/messenger/submits', { ...home(JOE_MARSH), component_id: 'x' })
  const shown = async (contactId: string) =>
    (await simulator.control('POST', '/messenger/views', home(contactId))).json.canvas.content
  expect(await shown(JOE_MARSH)).toEqual(components('Yours'))
  expect(await shown(HANNAH_DOYLE)).toEqual(components('Hello'))
})

test("a customer cannot look at a card in somebody else's conversation", async () => {
  const simulator = await running()
  simulator.answers.messenger = { initialize: STATIC }
  const place = await sendCard(simulator)
  const look = { contactId: HANNAH_DOYLE, place, conversationId: JOE }
  expect((await simulator.control('POST', '/messenger/views', look)).status).toBe(404)
})

test('the chosen language reaches the app in every request about the customer', async () => {
  const simulator = await running()
  simulator.answers.messenger = {
    initialize: liveCard(simulator),
    live: { content: components('x') },
  }
  const place = await sendCard(simulator)
  await simulator.control('POST', `/contacts/${JOE_MARSH}/language`, { language: 'pt-BR' })
  const look = { contactId: JOE_MARSH, place, conversationId: JOE }
  await simulator.control('POST', '/messenger/views', look)
  expect(asked(simulator, 'live')[0]?.json).toMatchObject({
    context: { locale: 'pt-BR' },
    contact: { language_override: 'pt-BR' },
  })
  const { json } = await simulator.rest('GET', `/contacts/${JOE_MARSH}`)
  expect(json.language_override).toBe('pt-BR')
})

const SENT_WITH_BAD_ADDRESS = [
  ['no address at all', () => 'x'],
  ['a machine beside the app, without https', () => 'http://169.254.169.254/latest/meta-data'],
  ['another port of this machine', ({ url }: Running) => url.replace(/:\d+$/, ':1')],
] as const

for (const [what, addressOf] of SENT_WITH_BAD_ADDRESS) {
  test(`a card that went out with ${what} to be live from is not asked for there`, async () => {
    const simulator = await running()
    const address = addressOf(simulator)
    const reply = { as: 'teammate', teammateId: ANA, body: '', card: { content_url: address } }
    await simulator.control('POST', `/conversations/${JOE}/replies`, reply)
    const place = (await simulator.conversation(JOE)).parts.at(-1)?.id ?? ''
    const look = { contactId: JOE_MARSH, place, conversationId: JOE }
    const { status, json } = await simulator.control('POST', '/messenger/views', look)
    expect(status).toBe(200)
    const problem = `canvas.content_url must be an https address, it is ${JSON.stringify(address)}`
    expect(json).toMatchObject({ canvas: null, problems: [problem] })
    expect(json.exchanges).toMatchObject([{ request: null, response: null }])
  })
}

test('a card the app answers wrongly is refused with the reason', async () => {
  const simulator = await running()
  simulator.answers.messenger = {
    initialize: liveCard(simulator),
    live: { canvas: { content: components('wrapped') } },
  }
  const place = await sendCard(simulator)
  const look = { contactId: JOE_MARSH, place, conversationId: JOE }
  const { json } = await simulator.control('POST', '/messenger/views', look)
  expect(json.canvas).toBeNull()
  expect(json.problems).toContain('A live answer is {content}, without a canvas around it')
})
