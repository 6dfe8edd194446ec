import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, textOf } from '../inbox-world.ts'

const HOUR_MS = 3_600_000

let world: InboxWorld
let conversation: string
let count = 0

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(() => {
  count += 1
  conversation = `7${count}`
})

const [first] = DOUBLE_CHARGE
if (!first) throw new Error('Nobody wrote')

const said = (
  id: string,
  body: string,
  more: Partial<ConversationPart> = {},
): ConversationPart => ({
  ...first,
  id,
  body,
  at: new Date(Date.now() + HOUR_MS),
  ...more,
})

async function handOver(type: string, fields: Record<string, string> = {}) {
  const { json: form } = await world.submit(conversation, 'hand_over', undefined)
  const { json: typed } = await world.submit(conversation, 'handoff_type', form, {
    handoff_type: type,
  })
  const { json: blocked } = await world.submit(conversation, 'check_and_hand_over', typed, {
    handoff_type: type,
    reason: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
    ...fields,
  })
  if (blocked.canvas.stored_data?.screen === 'handed-over') return blocked
  const { json } = await world.submit(conversation, 'hand_over_anyway', blocked, {
    bypass_reason: 'The customer waits on the phone and I have to leave now.',
  })
  return json
}

async function briefing() {
  const { json } = await world.submit(conversation, 'briefing', undefined, {}, '2')
  expect(json.canvas.stored_data?.screen).toBe('briefing')
  expect(refuseInvalidCanvas(json, 'inbox')).toEqual([])
  return json
}

describe('the briefing of whoever receives a case', () => {
  test('tells the story, each sentence with the way back to its message', async () => {
    await world.remember(conversation, DOUBLE_CHARGE)
    await handOver('support-to-support')
    const story = (await briefing()).canvas.content.components.flatMap((component) =>
      component.type === 'text' && /^Joe: |^Ana: /.test(component.text) ? [component.text] : [],
    )
    expect(story.length).toBeGreaterThan(2)
    for (const line of story) {
      expect(line).toMatch(/\(\[Message \d\]\(https:\/\/[^)]+#part_id=comment-\d+-p\d\)\)$/)
    }
  })

  test('says what is new since the handoff, and only that', async () => {
    await world.remember(conversation, DOUBLE_CHARGE)
    await handOver('support-to-support')
    expect(textOf(await briefing())).not.toContain('Since the handoff')
    const note = '<h2>C-1 handed over: Support to support</h2><p>Ref C1-ABCDEF012345</p>'
    await world.remember(conversation, [
      ...DOUBLE_CHARGE,
      said('p5', note, { partType: 'note', role: 'teammate', authorName: 'Ana Rossi' }),
      said('p6', 'The bank says both charges of FW-20817 are final now.', {
        at: new Date(Date.now() + 2 * HOUR_MS),
      }),
    ])
    const text = textOf(await briefing())
    const news = text.slice(text.indexOf('Since the handoff'), text.indexOf('In their words'))
    expect(news).toContain('The bank says both charges of FW-20817 are final now')
    expect(news).not.toContain('charged twice')
  })

  test('tells engineers what engineers need', async () => {
    await world.remember(conversation, DOUBLE_CHARGE)
    await handOver('support-to-engineering')
    const text = textOf(await briefing())
    expect(text).toContain('For engineering')
    expect(text).toContain('Diagnostics')
  })

  test('shows no secret, not even in what proves a point', async () => {
    await world.remember(conversation, [
      ...DOUBLE_CHARGE,
      said('p5', 'I cannot sign in to see invoice FW-20817, my password is Tr0ub4dor&3x.'),
    ])
    await handOver('support-to-support')
    const shown = await briefing()
    expect(textOf(shown)).toContain('FW-20817')
    expect(JSON.stringify(shown)).not.toContain('Tr0ub4dor')
  })
})
