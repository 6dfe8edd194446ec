import type { TeammateView } from '../control-api.ts'
import { element } from './element.ts'

/** Goes away and comes back as the teammate somebody is, as Intercom's own away mode does. */
export function awayButton(
  { id, away, name }: TeammateView,
  onAway: (teammateId: string, away: boolean) => void,
): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'away',
      'aria-pressed': String(away),
      title: away ? `${name} is away` : `Set ${name} away`,
      onclick: () => onAway(id, !away),
    },
    away ? 'Come back' : 'Go away',
  )
}
