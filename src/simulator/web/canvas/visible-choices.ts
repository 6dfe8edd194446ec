import type {
  CheckboxComponent,
  OptionPart,
  SingleSelectComponent,
} from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import type { CardContext } from './card-context.ts'
import { perform } from './card-context.ts'
import { freshControlId } from './field-frame.ts'

/** Choices in sight, of which one is taken. With an action, choosing sends the card. */
export function singleSelect(component: SingleSelectComponent, card: CardContext): HTMLElement {
  const { id, action } = component
  const chosen = component.value === undefined ? [] : [component.value]
  const choices = visibleChoices('radio', component, component.options, chosen, () => {
    if (action) perform(action, id, card)
  })
  card.collect(id, () => choices.taken()[0])
  return choices.group
}

/** The sources disagree on the key of the choices, so both are read. */
type EitherCheckbox = Omit<CheckboxComponent, 'options'> &
  Partial<Record<'options' | 'option', readonly OptionPart[]>>

/** Choices in sight, of which any number is taken. */
export function checkbox(component: EitherCheckbox, card: CardContext): HTMLElement {
  const options = component.options ?? component.option ?? []
  const choices = visibleChoices('checkbox', component, options, component.value ?? [], () => {})
  card.collect(component.id, () => choices.taken())
  return choices.group
}

function visibleChoices(
  kind: 'radio' | 'checkbox',
  { id, label, save_state, disabled }: SingleSelectComponent | EitherCheckbox,
  options: readonly OptionPart[],
  taken: readonly string[],
  onChange: () => void,
): { group: HTMLElement; taken: () => string[] } {
  const locked = save_state === 'saved' || disabled === true
  const name = freshControlId()
  const boxes = options.map((option) =>
    element('input', {
      type: kind,
      name,
      value: option.id,
      checked: taken.includes(option.id),
      disabled: locked || option.disabled,
      onchange: onChange,
    }),
  )
  const labels = options.map((option, at) =>
    element('label', { class: 'ck-choice' }, boxes[at], element('span', {}, option.text)),
  )
  const mark =
    save_state === 'saved'
      ? element('span', { class: 'ck-saved-mark', title: 'Saved' }, '✓')
      : undefined
  const legend = label ? element('legend', { class: 'ck-label' }, label, mark) : undefined
  const group = element(
    'fieldset',
    {
      class: `ck-field ck-choices ck-field-${save_state === 'unsaved' ? 'open' : (save_state ?? 'open')}`,
      'aria-label': label ? undefined : id,
    },
    legend,
    element('div', { class: `ck-choice-list ck-choice-${kind}` }, ...labels),
  )
  return { group, taken: () => boxes.filter((box) => box.checked).map((box) => box.value) }
}
