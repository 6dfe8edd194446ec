import type { ButtonComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import { safeUrl } from '../safe-url.ts'
import type { CardContext } from './card-context.ts'
import { isRefused, perform } from './card-context.ts'

/** A button; one that leaves the card is a real link, so that it can be opened the usual ways. */
export function button(component: ButtonComponent, card: CardContext): HTMLElement {
  const { id, action, label, disabled } = component
  const look = `ck-button ck-button-${component.style ?? 'primary'}`
  const use = (event: Event) => {
    event.preventDefault()
    perform(action, id, card)
  }
  if (action.type === 'url' && !disabled) {
    const href = safeUrl(action.url)
    return element('a', { class: look, href, target: '_blank', onclick: use }, label)
  }
  const refused = isRefused(action, card) ? 'Sheets open in the Messenger only' : undefined
  return element(
    'button',
    {
      class: look,
      type: 'button',
      disabled: disabled || refused !== undefined,
      title: refused,
      onclick: use,
    },
    label,
  )
}
