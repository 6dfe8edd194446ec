import { expect, test } from 'vitest'
import {
  judgeMessengerResponse,
  type MessengerKind,
} from '../../../src/simulator/canvas-check/judge-messenger-response.ts'

const OWN = ['http://localhost:3000']
const content = { components: [{ type: 'text', text: 'Hello' }] }
const withAction = (action: unknown) => ({
  components: [{ type: 'button', id: 'b', label: 'Go', style: 'primary', action }],
})
const tooMuch = { components: [{ type: 'text', text: 'x'.repeat(64_001) }] }
const sheet = { type: 'sheet', url: 'https://app.example/sheet' }

const shown: readonly [label: string, kind: MessengerKind, answer: unknown][] = [
  ['a static card', 'initialize', { canvas: { content } }],
  ['a live card', 'initialize', { canvas: { content_url: 'https://app.example/live' } }],
  [
    'a live card of an app on this machine',
    'submit',
    { canvas: { content_url: `${OWN[0]}/live` } },
  ],
  ['a primary button', 'initialize', { canvas: { content: withAction({ type: 'submit' }) } }],
  ['a sheet', 'live', { content: withAction(sheet) }],
  [
    'a sheet of an app on this machine',
    'live',
    { content: withAction({ type: 'sheet', url: `${OWN[0]}/s` }) },
  ],
  ['what a live card shows', 'live', { content }],
  ['the end of a flow', 'submit', { canvas: { content }, event: { type: 'completed' } }],
  ['a configuration', 'configure', { canvas: { content } }],
  ['the end of a configuration', 'configure', { results: { show: 'all' } }],
]

for (const [label, kind, answer] of shown) {
  test(`the Messenger shows ${label}`, () => {
    const judged = judgeMessengerResponse(200, JSON.stringify(answer), kind, OWN)
    expect(judged.problems).toEqual([])
    expect(judged.warnings).toEqual([])
  })
}

const refused: readonly [label: string, kind: MessengerKind, answer: unknown, why: string][] = [
  [
    'both kinds of canvas',
    'initialize',
    { canvas: { content, content_url: 'https://a.example' } },
    'not both',
  ],
  ['neither kind', 'submit', { canvas: {} }, 'canvas.content is missing'],
  ['no canvas', 'submit-sheet', { content }, 'canvas is missing'],
  [
    'a live card over http',
    'initialize',
    { canvas: { content_url: 'http://app.example/l' } },
    'https',
  ],
  ['a wrapped live answer', 'live', { canvas: { content } }, 'without a canvas'],
  ['an empty live answer', 'live', { content: { components: [] } }, 'nothing to show'],
  ['a live answer that is too big', 'live', { content: tooMuch }, '64000 are allowed'],
  [
    'a sheet over http',
    'live',
    { content: withAction({ type: 'sheet', url: 'http://app.example' }) },
    'https',
  ],
  [
    'a sheet while configuring',
    'configure',
    { canvas: { content: withAction(sheet) } },
    'Messenger only',
  ],
  [
    'a live configuration',
    'configure',
    { canvas: { content_url: 'https://a.example' } },
    'cannot be configured',
  ],
  ['results beside a canvas', 'configure', { canvas: { content }, results: {} }, 'either'],
  [
    'options for another card',
    'submit',
    { canvas: { content }, card_creation_options: {} },
    'Inbox',
  ],
  ['another event', 'submit', { canvas: { content }, event: { type: 'done' } }, 'completed'],
]

for (const [label, kind, answer, why] of refused) {
  test(`the Messenger refuses ${label}`, () => {
    const judged = judgeMessengerResponse(200, JSON.stringify(answer), kind, OWN)
    expect(judged.problems.join('; ')).toContain(why)
    expect([judged.canvas, judged.content, judged.results]).toEqual([null, null, null])
  })
}

test('results that are no strings are remarked on', () => {
  const judged = judgeMessengerResponse(
    200,
    JSON.stringify({ results: { n: 1 } }),
    'configure',
    OWN,
  )
  expect(judged.warnings).toEqual(['results.n should be a string'])
})

test('an answer other than 2xx shows nothing', () => {
  expect(judgeMessengerResponse(500, '{}', 'live', OWN).problems[0]).toContain('500')
})
