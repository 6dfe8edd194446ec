import { element } from '../element.ts'

/** How a field stands, as a person sees it: open, kept and locked, refused. */
export type FieldState = 'open' | 'saved' | 'failed'

let made = 0

/** An id for a field's control that nothing else on the page has. */
export function freshControlId(): string {
  made += 1
  return `ck-field-${made}`
}

/** A control under its label, green and locked when saved, red when it failed. */
export function fieldFrame(
  label: string | undefined,
  controlId: string,
  state: FieldState,
  ...controls: readonly HTMLElement[]
): HTMLElement {
  const caption = label ? element('label', { class: 'ck-label', for: controlId }, label) : undefined
  const mark =
    state === 'saved' ? element('span', { class: 'ck-saved-mark', title: 'Saved' }, '✓') : undefined
  const line = element('div', { class: 'ck-field-line' }, ...controls, mark)
  return element('div', { class: `ck-field ck-field-${state}` }, caption, line)
}
