import type { CanvasCall, CanvasExchange } from '../control-api.ts'
import type { InputValues } from './canvas/card-context.ts'
import { canvasProblems } from './canvas-problems.ts'
import { renderAnswer, type ShownCanvas } from './canvas-renderer.ts'
import { cardTabs } from './card-tabs.ts'
import { type CreationOptions, creationOptions } from './creation-options.ts'
import { element } from './element.ts'
import { measuredCard } from './measured-card.ts'
import { rawExchange } from './raw-exchange.ts'

/** Where the app's card stands. */
export interface CardPanel {
  readonly element: HTMLElement
  /** Opens the card as a teammate would by opening the conversation: a real, signed initialize. */
  readonly open: (conversationId: string, teammateId: string) => void
}

/** The app's card from real requests, and behind a second tab what those requests were. */
export function cardPanel(
  callCanvas: (call: CanvasCall) => Promise<CanvasExchange>,
  openUrl: (url: string) => void,
  createCard: (options: CreationOptions) => void,
): CardPanel {
  let opened: { readonly conversationId: string; readonly teammateId: string } | undefined
  let current: { readonly shown: ShownCanvas; readonly exchange: CanvasExchange } | undefined
  /** Counts requests, so that an answer that comes too late is dropped. */
  let asked = 0

  const card = element('div', { class: 'card-place' })
  const remarks = element('div', { class: 'remarks' })
  const raw = element('div', {})
  const tabs = cardTabs({
    card: element('div', {}, card, remarks),
    raw,
    onReload: () => initialize(),
  })

  const initialize = async () => {
    if (!opened) return
    card.replaceChildren(
      element('div', { class: 'ck-card card-loading', role: 'status' }, 'Loading the card…'),
    )
    await ask({ ...opened, kind: 'initialize' })
  }
  const submit = async (componentId: string, inputValues: InputValues) => {
    if (!opened || !current) return
    current.shown.setWorking(componentId)
    const canvas = current.exchange.canvas
    const used = { component_id: componentId, input_values: inputValues, current_canvas: canvas }
    await ask({ ...opened, kind: 'submit', ...used })
  }
  const ask = async (call: CanvasCall) => {
    asked += 1
    const turn = asked
    tabs.setWaiting(true)
    try {
      const exchange = await callCanvas(call)
      if (turn === asked) show(exchange, call.kind)
    } catch (error) {
      if (turn === asked) showFailure(error)
    }
    if (turn === asked) tabs.setWaiting(false)
  }
  const show = (exchange: CanvasExchange, kind: CanvasCall['kind']) => {
    const events = { onSubmit: submit, onUrl: openUrl }
    const shown = renderAnswer(exchange.canvas, exchange.problems, events)
    current = { shown, exchange }
    place(shown.element, kind)
    remarks.replaceChildren(...warnings(exchange.warnings))
    raw.replaceChildren(rawExchange(exchange))
    const options = creationOptions(exchange)
    if (options) createCard(options)
    tabs.setTiming(exchange.response ? `${exchange.response.ms} ms` : '')
  }
  const showFailure = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    place(canvasProblems('The simulator could not ask the app', [reason]), 'initialize')
    remarks.replaceChildren()
    raw.replaceChildren(element('p', { class: 'faint' }, 'No request was made.'))
  }
  const place = (face: HTMLElement, kind: CanvasCall['kind']) => {
    face.id = 'card'
    face.tabIndex = -1
    face.dataset.kind = kind
    card.replaceChildren(measuredCard(face, kind === 'initialize'))
    if (kind === 'initialize') return
    // The next screen starts where its top is, not where the last button was.
    face.focus({ preventScroll: true })
    if (tabs.element.getBoundingClientRect().top < 0 || isAbove(tabs.element)) {
      tabs.element.scrollIntoView({ block: 'start' })
    }
  }
  return {
    element: tabs.element,
    open: (conversationId, teammateId) => {
      opened = { conversationId, teammateId }
      current = undefined
      remarks.replaceChildren()
      void initialize()
    },
  }
}

/** True when the top of something is scrolled out of the column it stands in. */
function isAbove(part: HTMLElement): boolean {
  const column = part.closest('.details')
  return column !== null && part.getBoundingClientRect().top < column.getBoundingClientRect().top
}

function warnings(all: readonly string[]): HTMLElement[] {
  if (all.length === 0) return []
  return [
    element(
      'div',
      { class: 'warnings', 'data-testid': 'warnings' },
      element('h3', {}, "Intercom's reviewers would ask to change"),
      element('ul', {}, ...all.map((warning) => element('li', {}, warning))),
    ),
  ]
}
