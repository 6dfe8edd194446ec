import { element } from './element.ts'

/** The line above the first message of a day. */
export const dayLine = (day: string): HTMLElement =>
  element('li', { class: 'day' }, element('span', {}, day))
