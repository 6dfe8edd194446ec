import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../postgres/ask.ts'
import { type Browser, makeKey, signedIn } from '../console-world.ts'
import {
  DOUBLE_CHARGE,
  findingsOn,
  type InboxWorld,
  inboxWorld,
  WORKSPACE,
} from '../inbox-world.ts'

let world: InboxWorld
let browser: Browser

beforeAll(async () => {
  world = await inboxWorld()
  browser = await signedIn(world)
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) =>
  ask(world.database, WORKSPACE, { text, values })

const set = (check: string, weight: string) =>
  browser.press(`/console/gate/${check}`, { weight }, '/console/gate')

const weights = async () => (await sql('select gate from workspaces'))[0]?.gate

const RECEIVER = { handoff_type: 'support-to-support', receiver_team: '502', receiver: '2' }

/** Presses through a handoff whose only fault is its reason. */
async function handOver(conversation: string, press = 'check_and_hand_over', typed = {}) {
  await world.remember(conversation, DOUBLE_CHARGE)
  const { json: form } = await world.submit(conversation, 'hand_over', undefined)
  const words = { ...RECEIVER, reason: 'escalating to billing', ...typed }
  const { json } = await world.submit(conversation, 'check_and_hand_over', form, words)
  if (press === 'check_and_hand_over') return json
  return (await world.submit(conversation, press, json, { ...RECEIVER, ...typed })).json
}

test('a check that was never set has its own weight, and the page says that nothing happened', async () => {
  const { text } = await browser.get('/console/gate')
  expect(text).toContain('The reason names a cause or a need')
  expect(text).toContain('Stopped nothing.')
  expect(text).toContain('Nobody did.')
})

test('blocks and bypasses are counted by check, the reasons newest first, with their share', async () => {
  await handOver('11')
  await handOver('11')
  await handOver('12', 'hand_over_anyway', { bypass_reason: 'Mia has the customer on the phone' })
  await handOver('13', 'hand_over_anyway', { bypass_reason: 'Mia asked for it <b>herself</b>' })
  await handOver('14')
  const { text } = await browser.get('/console/gate')
  const row = /<li id="reason">[\s\S]*?<\/li>/.exec(text)?.[0] ?? ''
  expect(row).toContain('Stopped 4 conversations (5 presses). Passed by in 2, 50 %.')
  const [first, second] = [
    'Mia asked for it &#60;b&#62;herself&#60;/b&#62;',
    'Mia has the customer',
  ]
  expect(text.indexOf(first ?? '')).toBeGreaterThan(0)
  expect(text.indexOf(second ?? '')).toBeGreaterThan(text.indexOf(first ?? ''))
  expect(text).toContain('Ana Rossi')
  expect(text).toContain('past <code>reason</code>')
})

test('an advisory check lets a handoff go at once, on the card and in the API, and says what it found', async () => {
  expect(findingsOn(await handOver('21'))).toEqual(['reason'])
  const { status, headers } = await set('reason', 'advisory')
  expect([status, headers.location]).toEqual([303, '/console/gate?done=reason#reason'])
  expect((await browser.get('/console/gate?done=reason')).text).toContain('Set: The reason names')

  const sent = await handOver('22')
  expect(JSON.stringify(sent)).toContain('handed over to Mia Chen')
  const key = await makeKey(browser)
  await world.remember('23', DOUBLE_CHARGE)
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/handoffs',
    headers: { authorization: `Bearer ${key}` },
    payload: {
      conversation_id: '23',
      reason: 'escalating to billing',
      receiver: '2',
      on_behalf_of: '1',
    },
  })
  expect(answer.statusCode).toBe(201)

  await set('reason', 'own')
  expect(await weights()).toEqual({})
  expect(findingsOn(await handOver('24'))).toEqual(['reason'])
})

test('a check that only advises can be made to block', async () => {
  const tried = 'Reset the password.'
  const reason =
    'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access'
  await set('tried', 'blocking')
  expect(findingsOn(await handOver('31', 'check_and_hand_over', { tried, reason }))).toEqual([
    'tried',
  ])
  await set('tried', 'own')
  const sent = await handOver('32', 'check_and_hand_over', { tried, reason })
  expect(JSON.stringify(sent)).toContain('handed over to Mia Chen')
})

test.each(['receiver', 'secrets'])('%s always blocks, and the page says why', async (check) => {
  const { status } = await set(check, 'advisory')
  expect(status).toBe(422)
  expect(await weights()).toEqual({})
  const { text } = await browser.get('/console/gate')
  const row = new RegExp(`<li id="${check}">[\\s\\S]*?</li>`).exec(text)?.[0] ?? ''
  expect(row).toContain('always blocking')
  expect(row).not.toContain('<form')
})

test('even where somebody wrote it into the database, a secret blocks', async () => {
  await sql(`update workspaces set gate = '{"secrets": "advisory", "nonsense": "advisory"}'`)
  const typed = { reason: 'Refund failed with RF-409, password: hunter22, needs Stripe access' }
  expect(findingsOn(await handOver('41', 'check_and_hand_over', typed))).toContain('secrets')
  await sql(`update workspaces set gate = '{}'`)
})

test.each([
  ['nonsense', 'advisory'],
  ['reason', 'off'],
  ['reason', ''],
])('what no form of ours sends changes nothing: %s %s', async (check, weight) => {
  expect((await set(check, weight)).status).toBe(422)
  expect(await weights()).toEqual({})
})

test('two checks set one after the other are both kept', async () => {
  await Promise.all([set('reason', 'advisory'), set('impact', 'advisory')])
  expect(await weights()).toEqual({ reason: 'advisory', impact: 'advisory' })
  await sql(`update workspaces set gate = '{}'`)
})
