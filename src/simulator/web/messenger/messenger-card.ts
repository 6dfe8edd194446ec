import type { MessengerCardView, MessengerPlace } from '../../control-api.ts'
import type { InputValues } from '../canvas/card-context.ts'
import { renderAnswer, type ShownCanvas } from '../canvas-renderer.ts'
import { control } from '../control-client.ts'
import { element } from '../element.ts'
import { measuredCard } from '../measured-card.ts'
import { rawExchange } from '../raw-exchange.ts'
import { openSheet } from './sheet.ts'

/** Half of how tall the Messenger is on a desktop. Source: Intercom's best practices for Messenger apps; height as shown here. */
const HALF_HEIGHT_PX = 350

/** The app's card in a customer's Messenger. */
export interface MessengerCard {
  readonly element: HTMLElement
  /** Looks at it again, unless something is being typed in it or is under way. */
  readonly look: () => Promise<void>
}

/**
 * Shows a card from real requests: a live one is asked for at every look, what is used is sent. Whoever asks hears
 * at every look whether there is a card.
 */
export function messengerCard(
  at: MessengerPlace,
  sheetsOver: HTMLElement,
  openUrl: (url: string) => void,
  onShown: (isThere: boolean) => void = () => undefined,
): MessengerCard {
  let shown: { readonly canvas: ShownCanvas; readonly as: string } | undefined
  let newest: MessengerCardView | undefined
  let underWay = 0
  let isOpening = false
  let sheet: HTMLElement | undefined
  const face = element('div', { class: 'm-card-face' })
  const raw = element('details', { class: 'm-raw' }, element('summary', {}, 'Raw'))
  const rawBody = element('div', {})
  raw.append(rawBody)
  const root = element(
    'div',
    { class: 'm-card', 'data-testid': 'messenger-card', 'data-place': at.place },
    face,
    raw,
  )
  const drawRaw = () => {
    rawBody.replaceChildren(
      ...(raw.open ? (newest?.exchanges ?? []).toReversed().map(rawExchange) : []),
    )
  }
  raw.addEventListener('toggle', drawRaw)

  const ask = async (answer: Promise<MessengerCardView>) => {
    underWay += 1
    const turn = underWay
    root.setAttribute('aria-busy', 'true')
    try {
      const view = await answer
      if (turn === underWay) show(view)
    } catch (error) {
      const problems = [error instanceof Error ? error.message : String(error)]
      const nothing = { canvas: null, isLive: false, warnings: [], exchanges: [] }
      if (turn === underWay) show({ ...nothing, problems })
    }
    if (turn === underWay) root.setAttribute('aria-busy', 'false')
  }
  const show = (view: MessengerCardView) => {
    newest = view
    drawRaw()
    const as = JSON.stringify([view.canvas, view.problems])
    if (shown?.as === as) return shown.canvas.setWorking(undefined)
    const isThere = view.canvas !== null || view.problems.length > 0
    onShown(isThere)
    if (!isThere) {
      face.replaceChildren(element('p', { class: 'faint' }, 'There is no card here yet.'))
      return
    }
    const canvas = renderAnswer(view.canvas, view.problems, { onSubmit, onSheet, onUrl: openUrl })
    shown = { canvas, as }
    face.replaceChildren(measuredCard(canvas.element, at.place !== 'home', HALF_HEIGHT_PX))
  }
  const onSubmit = (componentId: string, inputValues: InputValues) => {
    shown?.canvas.setWorking(componentId)
    const use = { ...at, component_id: componentId, input_values: inputValues }
    void ask(control.useCard(use))
  }
  const onSheet = async (componentId: string, url: string, inputValues: InputValues) => {
    if (isSheetOpen()) return
    isOpening = true
    const use = { ...at, component_id: componentId, input_values: inputValues }
    const opening = await control.openSheet(use).catch(() => undefined)
    isOpening = false
    // The Messenger may be another customer's by now.
    if (!opening || !root.isConnected) return
    sheet = openSheet(sheetsOver, url, opening.intercom_data, {
      onSubmit: (values) => void ask(control.submitSheet({ ...at, sheet_values: values })),
      onClose: () => void ask(control.seeCard(at)),
    })
  }
  const isSheetOpen = () => isOpening || sheet?.isConnected === true
  const isInUse = () => {
    const isTyping = face.contains(document.activeElement) && isField(document.activeElement)
    return isTyping || isSheetOpen() || root.getAttribute('aria-busy') === 'true'
  }
  return {
    element: root,
    look: async () => {
      if (!isInUse()) await ask(control.seeCard(at))
    },
  }
}

function isField(part: Element | null): boolean {
  return (
    part instanceof HTMLInputElement ||
    part instanceof HTMLTextAreaElement ||
    part instanceof HTMLSelectElement
  )
}
