import { element } from './element.ts'
import { remembered } from './remembered.ts'

const side = remembered('simulator-customer-side')

/** From this many px on there is room for both sides. */
const ROOM_FOR_BOTH_PX = 1_280

/** Shows and hides the customer's side; remembered, and at first shown where there is room. */
export function bothSides(show: (isShown: boolean) => void): HTMLElement {
  const kept = side.value()
  let isShown = kept === undefined ? window.innerWidth >= ROOM_FOR_BOTH_PX : kept === 'shown'
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
        side.keep(isShown ? 'shown' : 'hidden')
        draw()
      },
    },
    'Customer',
  )
  queueMicrotask(draw)
  return button
}
