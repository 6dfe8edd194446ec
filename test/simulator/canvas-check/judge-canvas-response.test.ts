import { expect, test } from 'vitest'
import { judgeCanvasResponse } from '../../../src/simulator/canvas-check/judge-canvas-response.ts'

const judge = (components: unknown, more: object = {}, kind: 'initialize' | 'submit' = 'submit') =>
  judgeCanvasResponse(200, JSON.stringify({ canvas: { content: { components }, ...more } }), kind)

const submit = { type: 'submit' }
const option = (id: string) => ({ type: 'option', id, text: id })
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`))

const shown: [label: string, component: object][] = [
  [
    'text in every style',
    { type: 'text', text: '', style: 'error', align: 'left', bottom_margin: 'none', id: 't' },
  ],
  [
    'an image',
    {
      type: 'image',
      url: 'https://a.example/x.png',
      width: 10,
      height: 10,
      align: 'full_width',
      rounded: true,
      action: { type: 'url', url: 'https://a.example' },
    },
  ],
  ['a divider', { type: 'divider' }],
  ['a spacer', { type: 'spacer', size: 'xl' }],
  [
    'a table',
    { type: 'data-table', items: [{ type: 'field-value', field: 'Case', value: 'C-1' }] },
  ],
  [
    'a button',
    { type: 'button', id: 'b', label: '', action: submit, style: 'link', disabled: true },
  ],
  [
    'an input',
    {
      type: 'input',
      id: 'i',
      label: 'L',
      placeholder: '',
      value: 'v',
      action: submit,
      save_state: 'failed',
      disabled: false,
    },
  ],
  ['a textarea', { type: 'textarea', id: 't', error: true, value: '' }],
  [
    'a dropdown',
    { type: 'dropdown', id: 'd', options: options(10), value: 'o9', save_state: 'saved' },
  ],
  [
    'a single-select',
    { type: 'single-select', id: 's', options: options(2), value: 'o0', action: submit },
  ],
  ['a checkbox', { type: 'checkbox', id: 'c', options: options(1), label: '', value: ['o0'] }],
  ['a checkbox under the other key', { type: 'checkbox', id: 'c', option: options(1), label: '' }],
  [
    'a list',
    {
      type: 'list',
      items: [
        {
          type: 'item',
          id: 'x',
          title: 'X',
          subtitle: 's',
          tertiary_text: 't',
          image: 'https://a.example/x.png',
          image_width: 8,
          image_height: 8,
          rounded_image: true,
          action: submit,
        },
      ],
    },
  ],
]

for (const [label, component] of shown) {
  test(`Intercom shows ${label}`, () => {
    const { problems, canvas } = judge([component])
    expect(problems).toEqual([])
    expect(canvas).toEqual({ content: { components: [component] } })
  })
}

const refused: [label: string, component: unknown, problem: RegExp][] = [
  ['an unknown component', { type: 'snippet' }, /unknown component type "snippet"/],
  [
    'a component named like a part of every object',
    { type: 'constructor' },
    /unknown component type/,
  ],
  ['null for a component', null, /must be a component/],
  ['a number as text', { type: 'text', text: 12 }, /text must be a string, it is 12/],
  ['null as text', { type: 'text', text: null }, /text must be a string, it is null/],
  ['text without text', { type: 'text' }, /text is missing/],
  ['a style nobody knows', { type: 'text', text: 'x', style: 'danger' }, /style is "danger"/],
  ['a button without an id', { type: 'button', label: 'x', action: submit }, /id is missing/],
  ['an empty id', { type: 'button', id: '', label: 'x', action: submit }, /at least one character/],
  ['a button without an action', { type: 'button', id: 'b', label: 'x' }, /action is missing/],
  [
    'a sheet',
    { type: 'button', id: 'b', label: 'x', action: { type: 'sheet', url: 'https://a.example' } },
    /Messenger only/,
  ],
  [
    'a link without https',
    { type: 'button', id: 'b', label: 'x', action: { type: 'url', url: 'http://a.example' } },
    /https address/,
  ],
  [
    'a link that runs a script',
    { type: 'button', id: 'b', label: 'x', action: { type: 'url', url: 'javascript:alert(1)' } },
    /https address/,
  ],
  [
    'an action nobody knows',
    { type: 'button', id: 'b', label: 'x', action: { type: 'open_url' } },
    /unknown action type "open_url"/,
  ],
  [
    'an image that submits',
    { type: 'image', url: 'https://a.example/x.png', width: 1, height: 1, action: submit },
    /only a url action/,
  ],
  [
    'an image without a size',
    { type: 'image', url: 'https://a.example/x.png' },
    /width is missing/,
  ],
  [
    'an image of half a pixel',
    { type: 'image', url: 'https://a.example/x.png', width: 0.5, height: 1 },
    /whole number of pixels/,
  ],
  [
    'one option',
    { type: 'dropdown', id: 'd', options: options(1) },
    /2 to 10 options are allowed, there are 1/,
  ],
  ['eleven options', { type: 'single-select', id: 'd', options: options(11) }, /there are 11/],
  [
    'options that are alike',
    { type: 'dropdown', id: 'd', options: [option('a'), option('a')] },
    /option ids must be unique/,
  ],
  [
    'a number as an option id',
    { type: 'dropdown', id: 'd', options: [{ type: 'option', id: 1, text: 'x' }, option('a')] },
    /id must be a string/,
  ],
  [
    'a value that is no option',
    { type: 'dropdown', id: 'd', options: options(2), value: 'x' },
    /value "x" is none of its options/,
  ],
  [
    'a ticked box that is no option',
    { type: 'checkbox', id: 'c', label: '', options: options(2), value: ['x'] },
    /none of its options/,
  ],
  ['an empty table', { type: 'data-table', items: [] }, /must not be empty/],
  [
    'a number in a table',
    { type: 'data-table', items: [{ type: 'field-value', field: 'Spend', value: 480 }] },
    /value must be a string, it is 480/,
  ],
  [
    'a table row of no type',
    { type: 'data-table', items: [{ field: 'a', value: 'b' }] },
    /must be of type field-value/,
  ],
  [
    'a list picture without a size',
    {
      type: 'list',
      items: [{ type: 'item', id: 'a', title: 'A', image: 'https://a.example/x.png' }],
    },
    /needs image_width/,
  ],
  [
    'words for a switch',
    { type: 'textarea', id: 't', error: 'true' },
    /error must be true or false/,
  ],
]

for (const [label, component, problem] of refused) {
  test(`Intercom refuses ${label}`, () => {
    const { problems, canvas } = judge([component])
    expect(problems.join('\n')).toMatch(problem)
    expect(canvas).toBeNull()
  })
}

const wholeAnswers: [label: string, answer: unknown, problem: RegExp][] = [
  ['no canvas', {}, /canvas is missing/],
  ['a list', [], /must be an object/],
  ['a canvas without content', { canvas: {} }, /content is missing/],
  ['content without components', { canvas: { content: {} } }, /components is missing/],
  ['nothing to show', { canvas: { content: { components: [] } } }, /components is empty/],
  ['a live canvas', { canvas: { content_url: 'https://a.example' } }, /Messenger only/],
  [
    'stored data that is text',
    { canvas: { content: { components: [{ type: 'divider' }] }, stored_data: 'x' } },
    /stored_data must be an object/,
  ],
  [
    'too much stored data',
    {
      canvas: {
        content: { components: [{ type: 'divider' }] },
        stored_data: { x: 'y'.repeat(64_000) },
      },
    },
    /stored_data has 640\d\d bytes/,
  ],
  [
    'too much content',
    { canvas: { content: { components: [{ type: 'text', text: 'ü'.repeat(32_000) }] } } },
    /content has 640\d\d bytes/,
  ],
  [
    'an event nobody knows',
    { canvas: { content: { components: [{ type: 'divider' }] } }, event: { type: 'done' } },
    /event must be/,
  ],
]

for (const [label, answer, problem] of wholeAnswers) {
  test(`Intercom refuses ${label}`, () => {
    expect(judgeCanvasResponse(200, JSON.stringify(answer), 'submit').problems.join()).toMatch(
      problem,
    )
  })
}

test('the same id twice is refused, also between a button and a list item', () => {
  const button = { type: 'button', id: 'same', label: 'x', action: submit }
  const list = { type: 'list', items: [{ type: 'item', id: 'same', title: 'x' }] }
  expect(judge([button, list]).problems.join()).toMatch(
    /"same" is taken by components\[0\] \(button same\)/,
  )
})

test('every problem is named, not only the first', () => {
  expect(judge([{ type: 'text' }, { type: 'nope' }, { type: 'button' }]).problems).toHaveLength(5)
})

const advised: [
  label: string,
  component: object,
  kind: 'initialize' | 'submit',
  warning: RegExp,
][] = [
  [
    'a primary button at first',
    { type: 'button', id: 'b', label: 'Go', action: submit, style: 'primary' },
    'initialize',
    /no primary button/,
  ],
  [
    'a button that is primary by default',
    { type: 'button', id: 'b', label: 'Go', action: submit },
    'initialize',
    /no primary button/,
  ],
  [
    'a relative date',
    { type: 'text', text: 'Updated 5 minutes ago' },
    'submit',
    /"5 minutes ago" goes stale/,
  ],
  [
    'a relative date in a table',
    { type: 'data-table', items: [{ type: 'field-value', field: 'SLA', value: 'due in 3 hours' }] },
    'submit',
    /"in 3 hours"/,
  ],
  [
    'an error in the middle',
    { type: 'text', text: 'x', style: 'error', align: 'center' },
    'submit',
    /aligned left/,
  ],
  [
    'a label that says We',
    { type: 'button', id: 'b', label: 'We will help', action: submit },
    'submit',
    /"I" and "We"/,
  ],
  [
    'a field of its own',
    { type: 'divider', margin_bottom: 1 },
    'submit',
    /margin_bottom is not a documented field/,
  ],
  [
    'an action on a dropdown',
    { type: 'dropdown', id: 'd', options: options(2), action: submit },
    'submit',
    /undocumented/,
  ],
]

for (const [label, component, kind, warning] of advised) {
  test(`a reviewer would object to ${label}, and it is still shown`, () => {
    const { problems, warnings } = judge([component], {}, kind)
    expect(problems).toEqual([])
    expect(warnings.join()).toMatch(warning)
  })
}

test('a primary button inside a flow is fine', () => {
  expect(
    judge([{ type: 'button', id: 'b', label: 'Go', action: submit, style: 'primary' }]).warnings,
  ).toEqual([])
})
