import { z } from 'zod'

const id = z.string().min(1)
const https = z.string().refine((url) => url.startsWith('https://') && URL.canParse(url), {
  error: 'must be an https address',
})
const pixels = z.int().positive()
const align = z.enum(['left', 'center', 'right'])
const noMargin = z.literal('none').optional()
const saveState = z.enum(['unsaved', 'saved', 'failed']).optional()

const urlAction = z.strictObject({ type: z.literal('url'), url: https })
const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('submit') }),
  urlAction,
  z.strictObject({ type: z.literal('sheet'), url: https }),
])

const option = z.strictObject({
  type: z.literal('option'),
  id,
  text: z.string(),
  disabled: z.boolean().optional(),
})

const choice = {
  id,
  label: z.string().optional(),
  value: z.string().optional(),
  options: z.array(option).min(2).max(10),
  save_state: saveState,
  disabled: z.boolean().optional(),
}

const item = z
  .strictObject({
    type: z.literal('item'),
    id,
    title: z.string(),
    subtitle: z.string().optional(),
    tertiary_text: z.string().optional(),
    image: https.optional(),
    image_width: pixels.optional(),
    image_height: pixels.optional(),
    rounded_image: z.boolean().optional(),
    disabled: z.boolean().optional(),
    action: action.optional(),
  })
  .refine(({ image, image_width, image_height }) => !image || (image_width && image_height), {
    error: 'an image needs its width and height',
  })

const component = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    id: id.optional(),
    text: z.string(),
    align: align.optional(),
    style: z.enum(['header', 'paragraph', 'muted', 'error']).optional(),
    bottom_margin: noMargin,
  }),
  z.strictObject({
    type: z.literal('image'),
    id: id.optional(),
    url: https,
    width: pixels,
    height: pixels,
    align: z.enum(['left', 'center', 'right', 'full_width']).optional(),
    rounded: z.boolean().optional(),
    bottom_margin: noMargin,
    action: urlAction.optional(),
  }),
  z.strictObject({ type: z.literal('divider'), id: id.optional(), bottom_margin: noMargin }),
  z.strictObject({
    type: z.literal('spacer'),
    id: id.optional(),
    size: z.enum(['xs', 's', 'm', 'l', 'xl']).optional(),
  }),
  z.strictObject({
    type: z.literal('data-table'),
    items: z
      .array(
        z.strictObject({ type: z.literal('field-value'), field: z.string(), value: z.string() }),
      )
      .min(1),
  }),
  z.strictObject({
    type: z.literal('button'),
    id,
    label: z.string(),
    style: z.enum(['primary', 'secondary', 'link']).optional(),
    disabled: z.boolean().optional(),
    action,
  }),
  z.strictObject({
    type: z.literal('input'),
    id,
    label: z.string().optional(),
    placeholder: z.string().optional(),
    value: z.string().optional(),
    save_state: saveState,
    disabled: z.boolean().optional(),
    action: action.optional(),
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    label: z.string().optional(),
    placeholder: z.string().optional(),
    value: z.string().optional(),
    error: z.boolean().optional(),
    disabled: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('dropdown'), ...choice }),
  z.strictObject({ type: z.literal('single-select'), ...choice, action: action.optional() }),
  z.strictObject({
    type: z.literal('checkbox'),
    ...choice,
    label: z.string(),
    value: z.array(z.string()).optional(),
    options: z.array(option).min(1),
  }),
  z.strictObject({
    type: z.literal('list'),
    items: z.array(item).min(1),
    disabled: z.boolean().optional(),
  }),
])

/** An answer to the Inbox card, key by key: nothing missing, nothing added, every type as documented. */
export const canvasResponseSchema = z.strictObject({
  canvas: z.strictObject({
    content: z.strictObject({ components: z.array(component).min(1) }),
    stored_data: z.record(z.string(), z.string()).optional(),
  }),
  event: z.strictObject({ type: z.literal('completed') }).optional(),
  card_creation_options: z.record(z.string(), z.string()).optional(),
})

/** A card in Messenger that is asked for its content each time: an address instead of content. */
export const liveCanvasSchema = z.strictObject({
  canvas: z.strictObject({
    content_url: https,
    stored_data: z.record(z.string(), z.string()).optional(),
  }),
  event: z.strictObject({ type: z.literal('completed') }).optional(),
})

/** The end of a configuration: pairs of texts that come back when the card is made. */
export const configuredSchema = z.strictObject({ results: z.record(z.string(), z.string()) })
