import type {
  CheckboxComponent,
  DropdownComponent,
  InputComponent,
  OptionPart,
  SingleSelectComponent,
  TextareaComponent,
} from '../kit.ts'
import { present } from './present.ts'

/** What a constructor takes beside id and options: undefined counts as not given. */
type Rest<C, Named extends string> = {
  readonly [Key in Exclude<keyof C, Named | 'type' | 'id'>]?: C[Key] | undefined
}

/** One line to type in. */
export const input = (id: string, rest: Rest<InputComponent, never> = {}): InputComponent =>
  present({ type: 'input', id, ...rest })

/** Several lines to type in. */
export const textarea = (
  id: string,
  rest: Rest<TextareaComponent, never> = {},
): TextareaComponent => present({ type: 'textarea', id, ...rest })

/** 2 to 10 options behind a click. */
export const dropdown = (
  id: string,
  options: readonly OptionPart[],
  rest: Rest<DropdownComponent, 'options'> = {},
): DropdownComponent => present({ type: 'dropdown', id, ...rest, options })

/** 2 to 10 options in plain sight. */
export const singleSelect = (
  id: string,
  options: readonly OptionPart[],
  rest: Rest<SingleSelectComponent, 'options'> = {},
): SingleSelectComponent => present({ type: 'single-select', id, ...rest, options })

/** Several of many, under the wire key Intercom's own tutorial sends. No screen uses it yet. */
export const checkbox = (
  id: string,
  label: string,
  options: readonly OptionPart[],
  rest: Rest<CheckboxComponent, 'label' | 'options'> = {},
): CheckboxComponent => present({ type: 'checkbox', id, label, ...rest, options })

/** One thing to choose. */
export const option = (id: string, text: string, disabled?: boolean): OptionPart =>
  present({ type: 'option', id, text, disabled })
