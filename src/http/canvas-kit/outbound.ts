import type { CanvasResponse, Component } from '../../../canvases/kit.ts'
import { canvasResponseSchema } from './outbound-schema.ts'

/** Where a canvas is shown. `inbox-first` is what the Inbox card shows before anything is pressed. */
export type Surface = 'inbox-first' | 'inbox' | 'messenger'

/** Intercom's limit for `content` and for `stored_data`, each, as bytes of JSON: 64 KB. */
const MAX_BYTES = 64_000

/**
 * Why Intercom, or its reviewers, would refuse an answer: one plain line for each reason, none for a good one.
 * Unlike what comes in, what goes out is held to every rule that is known.
 */
export function refuseInvalidCanvas(answer: unknown, surface: Surface): readonly string[] {
  const read = canvasResponseSchema.safeParse(answer)
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`)

  // The schema reads what the types promise; only `undefined` in optional fields tells them apart.
  const { content, stored_data } = (read.data as CanvasResponse).canvas
  return [
    ...repeatedIds(content.components),
    ...content.components.flatMap(choiceReasons),
    ...content.components.flatMap((one) => surfaceReasons(one, surface)),
    ...sizeReasons('content', content),
    ...sizeReasons('stored_data', stored_data ?? {}),
  ]
}

function repeatedIds(components: readonly Component[]): string[] {
  const ids = components.flatMap((one) => {
    if (one.type === 'list') return one.items.map((entry) => entry.id)
    return 'id' in one && one.id !== undefined ? [one.id] : []
  })
  return repeated(ids).map((twice) => `id ${twice} stands on the canvas more than once`)
}

function choiceReasons(one: Component): string[] {
  if (one.type !== 'dropdown' && one.type !== 'single-select' && one.type !== 'checkbox') return []
  const ids = one.options.map((choice) => choice.id)
  const chosen = typeof one.value === 'string' ? [one.value] : (one.value ?? [])
  return [
    ...repeated(ids).map((twice) => `${one.id}: option ${twice} is offered more than once`),
    ...chosen
      .filter((value) => !ids.includes(value))
      .map((value) => `${one.id}: value ${value} is not among its options`),
  ]
}

function surfaceReasons(one: Component, surface: Surface): string[] {
  const actions =
    one.type === 'list'
      ? one.items.map((entry) => entry.action?.type)
      : ['action' in one ? one.action?.type : undefined]
  const isPrimary = one.type === 'button' && (one.style ?? 'primary') === 'primary'
  return [
    ...(surface !== 'messenger' && actions.includes('sheet')
      ? ['a sheet cannot be opened in the Inbox']
      : []),
    ...(surface === 'inbox-first' && isPrimary
      ? [`${one.id}: the first canvas of the Inbox has no primary button`]
      : []),
  ]
}

function sizeReasons(name: string, value: unknown): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(value))
  return bytes > MAX_BYTES ? [`${name}: ${bytes} bytes are more than ${MAX_BYTES}`] : []
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((one, index) => ids.indexOf(one) !== index)),
]
