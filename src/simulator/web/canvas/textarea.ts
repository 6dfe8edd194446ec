import type { TextareaComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import type { CardContext } from './card-context.ts'
import { fieldFrame, freshControlId } from './field-frame.ts'

/** Several lines to type in; red when the app found something wrong with it. */
export function textarea(component: TextareaComponent, card: CardContext): HTMLElement {
  const { id, label, placeholder } = component
  const failed = component.error === true
  const controlId = freshControlId()
  const control = element('textarea', {
    id: controlId,
    class: 'ck-control',
    rows: 3,
    placeholder,
    'aria-label': label ? undefined : (placeholder ?? id),
    'aria-invalid': failed ? 'true' : undefined,
    disabled: component.disabled,
  })
  control.defaultValue = component.value ?? ''
  card.collect(id, () => control.value)
  return fieldFrame(label, controlId, failed ? 'failed' : 'open', control)
}
