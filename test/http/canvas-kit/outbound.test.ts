import { expect, test } from 'vitest'
import { refuseInvalidCanvas, type Surface } from '../../../src/http/canvas-kit/outbound.ts'

const option = (id: string) => ({ type: 'option', id, text: id })
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`))
const go = { type: 'button', id: 'go', label: 'Go', style: 'link', action: { type: 'submit' } }
const hi = { type: 'text', text: 'Hi' }
const answer = (...components: unknown[]) => ({ canvas: { content: { components } } })

/** What a content with one text weighs besides its words. */
const EMPTY_TEXT_BYTES = '{"components":[{"type":"text","text":""}]}'.length

const good: [label: string, answer: unknown, surface: Surface][] = [
  ['a text', answer(hi), 'inbox-first'],
  ['a secondary button on the first canvas', answer({ ...go, style: 'secondary' }), 'inbox-first'],
  ['a primary button inside a flow', answer({ ...go, style: 'primary' }), 'inbox'],
  ['two options', answer({ type: 'dropdown', id: 'a', options: options(2) }), 'inbox'],
  ['ten options', answer({ type: 'single-select', id: 'a', options: options(10) }), 'inbox'],
  [
    'a chosen one among the options',
    answer({ type: 'dropdown', id: 'a', value: 'o1', options: options(2) }),
    'inbox',
  ],
  [
    'the same option id in two dropdowns',
    answer(
      { type: 'dropdown', id: 'a', options: options(2) },
      { type: 'dropdown', id: 'b', options: options(2) },
    ),
    'inbox',
  ],
  [
    'a sheet in the Messenger',
    answer({ ...go, action: { type: 'sheet', url: 'https://a.example/' } }),
    'messenger',
  ],
  ['a finished flow', { ...answer(hi), event: { type: 'completed' } }, 'inbox'],
  [
    'a canvas just small enough',
    answer({ type: 'text', text: 'x'.repeat(64_000 - EMPTY_TEXT_BYTES) }),
    'inbox',
  ],
]

for (const [label, sent, surface] of good) {
  test(`goes out: ${label}`, () => expect(refuseInvalidCanvas(sent, surface)).toEqual([]))
}

const bad: [label: string, answer: unknown, surface: Surface, reason: RegExp][] = [
  ['nothing', undefined, 'inbox', /answer/],
  ['no component', answer(), 'inbox', /components/],
  ['an unknown component', answer({ type: 'iframe', url: 'https://a.example' }), 'inbox', /type/],
  ['a number for a text', answer({ type: 'text', text: 5 }), 'inbox', /components\.0\.text/],
  ['null', answer({ type: 'text', text: 'Hi', id: null }), 'inbox', /id/],
  ['an unknown key', answer({ ...hi, margin_bottom: 'none' }), 'inbox', /margin_bottom/],
  ['an unknown style', answer({ ...hi, style: 'bold' }), 'inbox', /style/],
  ['an empty id', answer({ ...go, id: '' }), 'inbox', /id/],
  ['the same id twice', answer(go, go), 'inbox', /id go stands on the canvas more than once/],
  [
    'an item with the id of a button',
    answer(go, { type: 'list', items: [{ type: 'item', id: 'go', title: 'Go' }] }),
    'inbox',
    /id go/,
  ],
  ['one option', answer({ type: 'dropdown', id: 'a', options: options(1) }), 'inbox', /options/],
  ['eleven', answer({ type: 'dropdown', id: 'a', options: options(11) }), 'inbox', /options/],
  [
    'an option twice',
    answer({ type: 'dropdown', id: 'a', options: [option('x'), option('x')] }),
    'inbox',
    /option x is offered more than once/,
  ],
  [
    'a value that is no option',
    answer({ type: 'single-select', id: 'a', value: 'gone', options: options(2) }),
    'inbox',
    /value gone is not among its options/,
  ],
  [
    'a dropdown with an action, which is not documented',
    answer({ type: 'dropdown', id: 'a', options: options(2), action: { type: 'submit' } }),
    'inbox',
    /action/,
  ],
  [
    'an http address',
    answer({ ...go, action: { type: 'url', url: 'http://a.example/' } }),
    'inbox',
    /must be an https address/,
  ],
  [
    'an image without its size',
    answer({ type: 'image', url: 'https://a.example/b.png' }),
    'inbox',
    /width/,
  ],
  [
    'an item with an image without its size',
    answer({
      type: 'list',
      items: [{ type: 'item', id: 'a', title: 'A', image: 'https://a.example/b.png' }],
    }),
    'inbox',
    /an image needs its width and height/,
  ],
  [
    'a sheet in the Inbox',
    answer({ ...go, action: { type: 'sheet', url: 'https://a.example/' } }),
    'inbox',
    /a sheet cannot be opened in the Inbox/,
  ],
  ['a primary button first', answer({ ...go, style: 'primary' }), 'inbox-first', /no primary/],
  ['a button without a style first', answer({ ...go, style: undefined }), 'inbox-first', /primary/],
  [
    'a byte too many',
    answer({ type: 'text', text: 'x'.repeat(64_001 - EMPTY_TEXT_BYTES) }),
    'inbox',
    /content: 64001 bytes/,
  ],
  [
    'bytes, not characters',
    answer({ type: 'text', text: '漢'.repeat(22_000) }),
    'inbox',
    /content/,
  ],
  [
    'too much stored',
    { canvas: { content: { components: [hi] }, stored_data: { a: 'x'.repeat(64_000) } } },
    'inbox',
    /stored_data: 64008 bytes/,
  ],
  [
    'a number stored',
    { canvas: { content: { components: [hi] }, stored_data: { version: 3 } } },
    'inbox',
    /stored_data\.version/,
  ],
]

for (const [label, sent, surface, reason] of bad) {
  test(`stays here: ${label}`, () => {
    expect(refuseInvalidCanvas(sent, surface).join('\n')).toMatch(reason)
  })
}
