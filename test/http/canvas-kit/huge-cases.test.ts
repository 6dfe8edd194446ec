import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CanvasResponse } from '../../../canvases/kit.ts'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import { refuseInvalidCanvas, type Surface } from '../../../src/http/canvas-kit/outbound.ts'
import { keepDirectory } from '../../../src/store/directory.ts'
import {
  DOUBLE_CHARGE,
  type InboxWorld,
  inboxWorld,
  payload,
  textOf,
  valuesOf,
  WORKSPACE,
} from '../inbox-world.ts'

const LONG_NAME =
  'Maximiliane 😀 von und zu Hohenstein-Wolfeschlegelsteinhausenbergerdorff '.repeat(8)
const LONG_TEXT = 'I was charged twice <b>& more</b> on Nov 3, "order" 12345-😀\n'.repeat(400)

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
  const teams = Array.from({ length: 60 }, (_, n) => ({ id: `t${n}`, name: `${n} ${LONG_NAME}` }))
  const teammates = Array.from({ length: 300 }, (_, n) => ({
    id: String(n),
    name: `${n} ${LONG_NAME}`,
    away: n % 3 === 0,
    hasInboxSeat: true,
    teamIds: teams.filter((_team, index) => (n + index) % 5 === 0).map(({ id }) => id),
  }))
  await world.database.withWorkspace(WORKSPACE, (db) =>
    keepDirectory(db, WORKSPACE, { teams, teammates }, new Date()),
  )
})

afterAll(() => world.close())

const thread: ConversationPart[] = Array.from({ length: 400 }, (_, n) => {
  const model = DOUBLE_CHARGE[n % DOUBLE_CHARGE.length]
  if (!model) throw new Error('No part to copy')
  const body = n % 40 === 0 ? LONG_TEXT : `${model.body} Number ${n}. Invoice FW-${20_000 + n}.`
  return {
    ...model,
    id: `p${n}`,
    authorName: LONG_NAME,
    body,
    at: new Date(Date.UTC(2026, 10, 1, 9, n)),
  }
})

function expectCanvas(canvas: CanvasResponse, screen: string, surface: Surface = 'inbox') {
  expect(refuseInvalidCanvas(canvas, surface), screen).toEqual([])
  expect(canvas.canvas.stored_data?.screen).toBe(screen)
  return canvas
}

test('every screen of a huge case fits into what Intercom takes', async () => {
  await world.remember('huge', thread)
  const press = async (id: string, canvas?: CanvasResponse, typed?: Record<string, string>) =>
    (await world.submit('huge', id, canvas, typed)).json

  const { json: card } = await world.initialize('huge')
  expectCanvas(card, 'no-case-yet', 'inbox-first')
  let form = expectCanvas(await press('hand_over', card), 'hand-over')
  for (const type of [
    'support-to-engineering',
    'support-to-success',
    'enterprise-escalation',
    'support-to-support',
  ]) {
    form = expectCanvas(await press('handoff_type', form, { handoff_type: type }), 'hand-over')
  }
  const typed = Object.fromEntries(
    Object.keys(valuesOf(form)).flatMap((name) =>
      ['summary', 'tried', 'feeling'].includes(name) ? [[name, LONG_TEXT]] : [],
    ),
  )
  const blocked = expectCanvas(
    await press('check_and_hand_over', form, { ...typed, reason: 'Escalating to billing' }),
    'blocked',
  )
  const sent = expectCanvas(
    await press('hand_over_anyway', blocked, {
      receiver_team: 't1',
      receiver: '4',
      bypass_reason: 'The customer is on the phone and billing has agreed to take it',
    }),
    'handed-over',
  )
  expect(textOf(sent)).toContain('handed over')
  const { json: after } = await world.initialize('huge')
  expectCanvas(after, 'case-card', 'inbox-first')
  const briefing = expectCanvas(await press('briefing', after), 'briefing')
  expectCanvas(await press('timeline', briefing), 'timeline')
})

test('a text that has no room on the canvas is not lost when the form is sent again', async () => {
  await world.remember('held', DOUBLE_CHARGE)
  const { json: form } = await world.submit('held', 'hand_over', undefined)
  const summary = `${'x'.repeat(70_000)} the end`
  const { json: saved } = await world.submit('held', 'save_draft', form, { summary })
  expectCanvas(saved, 'hand-over')
  const { json: again } = await world.submit('held', 'save_draft', saved)
  expectCanvas(again, 'hand-over')
  const kept = await world.atDesk(WORKSPACE, (desk) => desk.savedForm('held', '1'))
  expect(kept).toMatchObject({ package: { fields: { summary } } })
})

test('a teammate nobody knows and a contact without anything are survived', async () => {
  await world.remember('bare', [])
  const { json } = await world.send('submit', {
    workspace_id: WORKSPACE,
    conversation: payload('bare').conversation,
    component_id: 'hand_over',
  })
  expectCanvas(json, 'hand-over')
})
