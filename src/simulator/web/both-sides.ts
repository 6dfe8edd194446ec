import { element } from './element.ts'

const KEPT = 'simulator-customer-side'

/** From this many px on there is room for both sides. */
const ROOM_FOR_BOTH_PX = 1_280

/** Shows and hides the customer's side; remembered, and at first shown where there is room. */
export function bothSides(show: (isShown: boolean) => void): HTMLElement {
  let isShown = remembered() ?? window.innerWidth >= ROOM_FOR_BOTH_PX
  const draw = () => {
    button.setAttribute('aria-pressed', String(isShown))
    show(isShown)
  }
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'both-sides',
      title: "Shows or hides the customer's Messenger",
      onclick: () => {
        isShown = !isShown
        remember(isShown)
        draw()
      },
    },
    'Customer',
  )
  queueMicrotask(draw)
  return button
}

/** Storage may be forbidden in a browser; then nothing is remembered. */
function remembered(): boolean | undefined {
  try {
    const kept = localStorage.getItem(KEPT)
    return kept === null ? undefined : kept === 'shown'
  } catch {
    return undefined
  }
}

function remember(isShown: boolean): void {
  try {
    localStorage.setItem(KEPT, isShown ? 'shown' : 'hidden')
  } catch {}
}
