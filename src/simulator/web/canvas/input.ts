import type { InputComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import type { CardContext } from './card-context.ts'
import { perform } from './card-context.ts'
import { fieldFrame, freshControlId } from './field-frame.ts'

/** One line to type in. With an action it has its own button, which the enter key presses too. */
export function input(component: InputComponent, card: CardContext): HTMLElement {
  const { id, action, label } = component
  const saved = component.save_state === 'saved'
  const disabled = saved || component.disabled === true
  const act = () => {
    if (action && !disabled) perform(action, id, card)
  }
  const controlId = freshControlId()
  const control = element('input', {
    id: controlId,
    class: 'ck-control',
    type: 'text',
    autocomplete: 'off',
    value: component.value,
    placeholder: component.placeholder,
    'aria-label': label ? undefined : (component.placeholder ?? id),
    'aria-invalid': component.save_state === 'failed' ? 'true' : undefined,
    disabled,
    onkeydown: (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing) act()
    },
  })
  card.collect(id, () => control.value)

  const state = saved ? 'saved' : component.save_state === 'failed' ? 'failed' : 'open'
  if (!action) return fieldFrame(label, controlId, state, control)

  const inlineButton = element(
    'button',
    {
      class: 'ck-inline-button',
      type: 'button',
      disabled,
      'aria-label': `Send ${label ?? id}`,
      onclick: act,
    },
    '→',
  )
  return fieldFrame(label, controlId, state, control, inlineButton)
}
