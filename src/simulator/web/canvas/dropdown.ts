import type { Action, DropdownComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import type { CardContext } from './card-context.ts'
import { perform } from './card-context.ts'
import { fieldFrame, freshControlId } from './field-frame.ts'

/** Intercom documents no action here, yet takes one; an app that is not Baton may send it. */
type DropdownWithAction = DropdownComponent & { readonly action?: Action }

/** Choices folded away. With an action, choosing sends the card. Nothing is sent for one left unchosen. */
export function dropdown(component: DropdownWithAction, card: CardContext): HTMLElement {
  const { id, action, label, value } = component
  const saved = component.save_state === 'saved'
  const options = component.options.map((option) =>
    element('option', { value: option.id, disabled: option.disabled }, option.text),
  )
  const unchosen =
    value === undefined ? [element('option', { value: '', hidden: true }, 'Choose…')] : []
  const controlId = freshControlId()
  const control = element(
    'select',
    {
      id: controlId,
      class: 'ck-control',
      'aria-label': label ? undefined : id,
      'aria-invalid': component.save_state === 'failed' ? 'true' : undefined,
      disabled: saved || component.disabled,
      onchange: () => {
        if (action) perform(action, id, card)
      },
    },
    ...unchosen,
    ...options,
  )
  control.value = value ?? ''
  card.collect(id, () => control.value || undefined)

  const state = saved ? 'saved' : component.save_state === 'failed' ? 'failed' : 'open'
  return fieldFrame(label, controlId, state, control)
}
