import { expect, test } from 'vitest'
import { FIELD_IDS } from '../../../canvases/ids.ts'
import { type BlockedView, blocked } from '../../../canvases/inbox/blocked.ts'
import { FORMS } from '../../../canvases/inbox/form.examples.ts'
import { handOver } from '../../../canvases/inbox/hand-over.ts'
import { trouble } from '../../../canvases/inbox/trouble.ts'
import type { CanvasResponse } from '../../../canvases/kit.ts'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'

const components = ({ canvas }: CanvasResponse) => canvas.content.components

const byId = (response: CanvasResponse, id: string) =>
  components(response).find((one) => 'id' in one && one.id === id)

const placeOf = (response: CanvasResponse, id: string) =>
  components(response).findIndex((one) => 'id' in one && one.id === id)

/** Text that a careless hand would tidy, escape or cut. */
const TYPED = ' **Joe** said:\n\t[see](https://a.example) \u202e "quoted" \\ \u0000 ￿ 👩‍💻  '

test('what was typed comes back to the letter, in the form, when blocked and in trouble', () => {
  const fields = [{ name: 'summary' as const, value: TYPED, asked: false, evidence: [] }]
  const form = { ...FORMS.support, fields }
  const shown = [
    handOver({ ...form, draft: 'ready' }),
    blocked({ ...form, findings: [], bypass: { reason: '', problem: undefined } }),
    trouble({
      stored: {},
      what: undefined,
      typed: [{ id: 'summary', value: TYPED }],
      retryId: 'save_draft',
    }),
  ]
  for (const response of shown) expect(byId(response, 'summary')).toMatchObject({ value: TYPED })
})

test('a text too long for a canvas is never half shown: it is kept, said so, and can be replaced', () => {
  const enormous = 'x'.repeat(70_000)
  const response = handOver({
    ...FORMS.support,
    draft: 'ready',
    fields: [
      { name: 'summary', value: enormous, asked: false, evidence: [] },
      { name: 'reason', value: 'Short.', asked: true, evidence: [] },
    ],
  })
  expect(byId(response, 'summary')).toMatchObject({ value: '' })
  expect(byId(response, 'reason')).toMatchObject({ value: 'Short.' })
  expect(response.canvas.stored_data).toMatchObject({ held: 'summary' })
  expect(JSON.stringify(response)).toContain('70,000 characters are too many to show here')
})

test('a canvas that holds nothing back says so', () => {
  const response = handOver({
    ...FORMS.support,
    stored: { nonce: 'n1', held: 'summary' },
    draft: 'ready',
  })
  expect(response.canvas.stored_data).toStrictEqual({ nonce: 'n1', screen: 'hand-over' })
})

test('what only the sender knows is asked first, then what was drafted, then what is known', () => {
  const response = handOver({ ...FORMS.support, draft: 'ready' })
  const order = ['handoff_type', 'receiver', 'reason', 'summary', 'check_and_hand_over', 'cancel']
  const places = order.map((id) => placeOf(response, id))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

const finding = {
  check: 'reason',
  field: 'reason' as const,
  weight: 'blocking' as const,
  problem: 'The reason names a team but no cause.',
  fix: 'Say what went wrong.',
  evidence: [{ messageNumber: 3, authorName: 'Joe', quote: 'charged twice' }],
  suggestion: 'Charged twice.',
}

const stopped: BlockedView = {
  ...FORMS.support,
  findings: [finding],
  bypass: { reason: '', problem: undefined },
}

test('a finding stands beside its field: problem and fix, evidence, suggestion', () => {
  const response = blocked(stopped)
  const at = placeOf(response, 'reason')
  expect(components(response).slice(at, at + 5)).toMatchObject([
    { type: 'textarea', id: 'reason', error: true },
    {
      id: 'finding:reason',
      style: 'error',
      text: 'The reason names a team but no cause. Say what went wrong.',
    },
    { style: 'muted', text: 'Message 3, Joe: “charged twice”' },
    { text: 'Suggested: Charged twice.' },
    { id: 'use_suggestion:reason', label: 'Use suggestion', style: 'secondary' },
  ])
})

test('advice leaves its field in peace', () => {
  const response = blocked({ ...stopped, findings: [{ ...finding, weight: 'advisory' }] })
  expect(byId(response, 'finding:reason')).toMatchObject({ style: 'muted' })
  expect(byId(response, 'reason')).not.toHaveProperty('error')
})

test('every field of the form is still there when blocked, with its value', () => {
  const response = blocked(stopped)
  for (const { name, value } of FORMS.support.fields)
    expect(byId(response, name)).toMatchObject({ value })
})

test('every finding is shown, several on one field too, and also where its field is not', () => {
  const checks = ['reason', 'secrets', 'grounded', 'severity']
  const response = blocked({
    ...stopped,
    findings: checks.map((check) => ({
      ...finding,
      check,
      field: check === 'severity' ? 'severity' : 'reason',
    })),
  })
  for (const check of checks) expect(byId(response, `finding:${check}`)).toBeDefined()
  expect(components(response)[0]).toMatchObject({ text: 'Not handed over yet: 4 things to fix' })
})

test('the fullest form a canvas can be asked for still fits', () => {
  const long = '漢字"'.repeat(3_000)
  const fields = FIELD_IDS.map((name) => ({
    name,
    value: '漢'.repeat(590),
    asked: false,
    evidence: [{ messageNumber: 1, authorName: long, quote: long }],
  }))
  const crowd = Array.from({ length: 30 }, (_, index) => ({
    id: `${index}`,
    name: long,
    away: true,
    hasInboxSeat: true,
  }))
  const view: BlockedView = {
    ...FORMS.support,
    fields,
    known: Array.from({ length: 30 }, () => [long, long] as const),
    receiver: {
      teams: crowd,
      teamId: '29',
      teammates: crowd,
      teammateId: '29',
      why: long,
    },
    types: crowd.map(({ id }) => ({ id, label: long, purpose: long })),
    notice: long,
    findings: Array.from({ length: 21 }, (_, index) => ({
      check: `check-${index}`,
      field: FIELD_IDS[index] ?? 'receiver',
      weight: 'blocking',
      problem: long,
      fix: long,
      evidence: Array.from({ length: 4 }, () => ({
        messageNumber: 100,
        authorName: long,
        quote: long,
      })),
      suggestion: long,
    })),
    bypass: { reason: long, problem: long },
  }
  expect(refuseInvalidCanvas(blocked(view), 'inbox')).toEqual([])
  expect(refuseInvalidCanvas(handOver({ ...view, draft: 'ready' }), 'inbox')).toEqual([])
})

test('trouble tries the same again under a name that is free on its canvas', () => {
  const typed = [{ id: 'handoff_type' as const, value: 'support-to-success' }]
  const response = trouble({ stored: {}, what: undefined, typed, retryId: 'handoff_type' })
  expect(byId(response, 'change_type')).toMatchObject({ label: 'Try again' })
  expect(byId(response, 'handoff_type')).toMatchObject({ value: 'support-to-success' })
})
