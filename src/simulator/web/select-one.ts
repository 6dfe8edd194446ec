import { element } from './element.ts'

/** One entry of a picker. */
export interface Choice {
  readonly id: string
  readonly text: string
}

/** A small picker in a line of controls, with its name for screen readers. */
export function selectOne(
  name: string,
  choices: readonly Choice[],
  chosenId: string,
  onChoose: (id: string) => void,
  testId: string,
): HTMLSelectElement {
  const picker = element(
    'select',
    {
      class: 'picker',
      'aria-label': name,
      title: name,
      'data-testid': testId,
      onchange: () => onChoose(picker.value),
    },
    ...choices.map(({ id, text }) => element('option', { value: id }, text)),
  )
  picker.value = chosenId
  return picker
}
