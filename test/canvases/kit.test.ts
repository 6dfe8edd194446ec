import { expect, test } from 'vitest'
import { button, openSheet, openUrl, submit } from '../../canvases/kit/actions.ts'
import { canvas } from '../../canvases/kit/canvas.ts'
import {
  checkbox,
  dropdown,
  input,
  option,
  singleSelect,
  textarea,
} from '../../canvases/kit/inputs.ts'
import { dataTable, divider, image, spacer } from '../../canvases/kit/layout.ts'
import { item, list } from '../../canvases/kit/lists.ts'
import { errorText, header, muted, paragraph } from '../../canvases/kit/texts.ts'
import type { Component } from '../../canvases/kit.ts'

const options = [option('late', 'Late'), option('damaged', 'Damaged', true)]
const wireOptions = [
  { type: 'option', id: 'late', text: 'Late' },
  { type: 'option', id: 'damaged', text: 'Damaged', disabled: true },
]

const components: [label: string, made: Component, wire: unknown][] = [
  ['a header', header('Hi'), { type: 'text', text: 'Hi', style: 'header' }],
  [
    'a paragraph close to the next',
    paragraph('Hi', { id: 'a', align: 'right', bottomMargin: 'none' }),
    {
      type: 'text',
      id: 'a',
      text: 'Hi',
      align: 'right',
      style: 'paragraph',
      bottom_margin: 'none',
    },
  ],
  ['a muted text', muted('Hi', { id: undefined }), { type: 'text', text: 'Hi', style: 'muted' }],
  ['an error', errorText('No'), { type: 'text', text: 'No', style: 'error' }],
  [
    'an image',
    image('https://a.example/b.png', 20, 10, { rounded: true }),
    { type: 'image', url: 'https://a.example/b.png', width: 20, height: 10, rounded: true },
  ],
  ['a divider', divider(), { type: 'divider' }],
  ['a spacer', spacer(), { type: 'spacer' }],
  ['a large spacer', spacer('xl'), { type: 'spacer', size: 'xl' }],
  [
    'a table',
    dataTable([['Status', 'Open']]),
    { type: 'data-table', items: [{ type: 'field-value', field: 'Status', value: 'Open' }] },
  ],
  [
    'a button',
    button('go', 'Go', 'secondary'),
    { type: 'button', id: 'go', label: 'Go', style: 'secondary', action: { type: 'submit' } },
  ],
  [
    'a button to a page',
    button('go', 'Go', 'link', { action: openUrl('https://a.example/'), disabled: true }),
    {
      type: 'button',
      id: 'go',
      label: 'Go',
      style: 'link',
      disabled: true,
      action: { type: 'url', url: 'https://a.example/' },
    },
  ],
  [
    'an input',
    input('name', { label: 'Name', value: '', save_state: undefined }),
    { type: 'input', id: 'name', label: 'Name', value: '' },
  ],
  [
    'a textarea',
    textarea('note', { error: true, placeholder: 'Say more' }),
    { type: 'textarea', id: 'note', error: true, placeholder: 'Say more' },
  ],
  [
    'a dropdown',
    dropdown('why', options, { value: 'late' }),
    { type: 'dropdown', id: 'why', value: 'late', options: wireOptions },
  ],
  [
    'a single select that reports at once',
    singleSelect('why', options, { action: submit() }),
    { type: 'single-select', id: 'why', action: { type: 'submit' }, options: wireOptions },
  ],
  [
    'a checkbox',
    checkbox('why', 'Why', options, { value: ['late'] }),
    { type: 'checkbox', id: 'why', label: 'Why', value: ['late'], options: wireOptions },
  ],
  [
    'a list',
    list(
      [item('one', 'One', { subtitle: 'First', action: openSheet('https://a.example/') })],
      true,
    ),
    {
      type: 'list',
      items: [
        {
          type: 'item',
          id: 'one',
          title: 'One',
          subtitle: 'First',
          action: { type: 'sheet', url: 'https://a.example/' },
        },
      ],
      disabled: true,
    },
  ],
]

for (const [label, made, wire] of components) {
  test(`on the wire: ${label}`, () => {
    expect(made).toStrictEqual(wire)
  })
}

test('a canvas carries its ids along, and nothing when it has none', () => {
  expect(canvas([divider()], { nonce: 'n1' })).toStrictEqual({
    canvas: { content: { components: [{ type: 'divider' }] }, stored_data: { nonce: 'n1' } },
  })
  expect(canvas([divider()])).toStrictEqual({
    canvas: { content: { components: [{ type: 'divider' }] } },
  })
})
