import { element } from './element.ts'

/** How long the button waits for the second press. */
const SURE_MS = 4_000

/**
 * Begins the demo anew. Everything written here is lost on a reset, so it takes two presses; made once, because a
 * button drawn anew between them would have forgotten the first.
 */
export function resetButton(onReset: () => void): HTMLElement {
  let asked = false
  const ask = () => {
    asked = !asked
    button.textContent = asked ? 'Press again to start anew' : 'Reset'
  }
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'reset',
      title: 'Make every conversation anew',
      onclick: () => {
        if (asked) return onReset()
        ask()
        setTimeout(() => {
          if (asked) ask()
        }, SURE_MS)
      },
    },
    'Reset',
  )
  return button
}
