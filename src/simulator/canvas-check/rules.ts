/** What a field of a component may hold. `options`, `items` and `action` are looked into further. */
export type FieldKind =
  | 'string'
  | 'id'
  | 'boolean'
  | 'pixels'
  | 'https'
  | 'action'
  | 'url-action'
  | 'options'
  | 'option-id'
  | 'option-ids'
  | 'items'
  | 'field-values'
  | readonly string[]

/** The fields of one kind of object. A name that ends with `!` must be there. */
export type Rules = Readonly<Record<string, FieldKind>>

const ALIGN = ['left', 'center', 'right'] as const
const NO_MARGIN = ['none'] as const
const SAVE_STATE = ['unsaved', 'saved', 'failed'] as const

/** Every component Canvas Kit has, and what Intercom documents about its fields. There are exactly twelve. */
export const COMPONENT_RULES: Readonly<Record<string, Rules>> = {
  text: {
    id: 'id',
    'text!': 'string',
    align: ALIGN,
    style: ['header', 'paragraph', 'muted', 'error'],
    bottom_margin: NO_MARGIN,
  },
  image: {
    id: 'id',
    'url!': 'https',
    'width!': 'pixels',
    'height!': 'pixels',
    align: [...ALIGN, 'full_width'],
    rounded: 'boolean',
    bottom_margin: NO_MARGIN,
    action: 'url-action',
  },
  divider: { id: 'id', bottom_margin: NO_MARGIN },
  spacer: { id: 'id', size: ['xs', 's', 'm', 'l', 'xl'] },
  'data-table': { 'items!': 'field-values' },
  button: {
    'id!': 'id',
    'label!': 'string',
    'action!': 'action',
    style: ['primary', 'secondary', 'link'],
    disabled: 'boolean',
  },
  input: {
    'id!': 'id',
    label: 'string',
    placeholder: 'string',
    value: 'string',
    action: 'action',
    save_state: SAVE_STATE,
    disabled: 'boolean',
  },
  textarea: {
    'id!': 'id',
    label: 'string',
    placeholder: 'string',
    value: 'string',
    error: 'boolean',
    disabled: 'boolean',
  },
  dropdown: {
    'id!': 'id',
    'options!': 'options',
    label: 'string',
    value: 'option-id',
    save_state: SAVE_STATE,
    disabled: 'boolean',
    action: 'action',
  },
  'single-select': {
    'id!': 'id',
    'options!': 'options',
    label: 'string',
    value: 'option-id',
    save_state: SAVE_STATE,
    disabled: 'boolean',
    action: 'action',
  },
  checkbox: {
    'id!': 'id',
    'options!': 'options',
    label: 'string',
    value: 'option-ids',
    save_state: SAVE_STATE,
    disabled: 'boolean',
  },
  list: { 'items!': 'items', disabled: 'boolean' },
}

/** The objects inside components. */
export const PART_RULES = {
  'field-value': { 'field!': 'string', 'value!': 'string' },
  option: { 'id!': 'id', 'text!': 'string', disabled: 'boolean' },
  item: {
    'id!': 'id',
    'title!': 'string',
    subtitle: 'string',
    tertiary_text: 'string',
    image: 'https',
    image_width: 'pixels',
    image_height: 'pixels',
    rounded_image: 'boolean',
    disabled: 'boolean',
    action: 'action',
  },
} as const satisfies Readonly<Record<string, Rules>>

/** How many options a choice may have. A checkbox needs one and has no upper limit. */
export const OPTION_COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  dropdown: [2, 10],
  'single-select': [2, 10],
  checkbox: [1, Number.POSITIVE_INFINITY],
}
