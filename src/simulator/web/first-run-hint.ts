import { element } from './element.ts'

const SEEN = 'simulator-hint-seen'

/** One line that says what to do here, until it is put away. Undefined once it was. */
export function firstRunHint(): HTMLElement | undefined {
  if (wasSeen()) return undefined
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
          rememberSeen()
        },
      },
      'Got it',
    ),
  )
  return hint
}

/** Storage may be forbidden in a browser; then the hint simply comes back. */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null
  } catch {
    return false
  }
}

function rememberSeen(): void {
  try {
    localStorage.setItem(SEEN, 'yes')
  } catch {}
}
