import { element } from './element.ts'
import { remembered } from './remembered.ts'

const seen = remembered('simulator-hint-seen')

/** One line that says what to do here, until it is put away. Undefined once it was. */
export function firstRunHint(): HTMLElement | undefined {
  if (seen.value() !== undefined) return undefined
  const hint = element(
    'aside',
    { class: 'hint', 'data-testid': 'hint' },
    element(
      'p',
      {},
      element('strong', {}, 'Pick a conversation, press Hand over'),
      ' in the card on the right. The gate stops what the next person would have to ask for; what passes appears in the thread as a note.',
    ),
    element(
      'button',
      {
        type: 'button',
        'aria-label': 'Put this hint away',
        onclick: () => {
          hint.remove()
          seen.keep('yes')
        },
      },
      'Got it',
    ),
  )
  return hint
}
