import { element } from './element.ts'

/** What stands in place of a canvas that Intercom would not show: why, in red, one reason a line. */
export function canvasProblems(title: string, reasons: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'ck-card ck-refused', role: 'alert', 'data-testid': 'canvas-problems' },
    element('h3', {}, title),
    element('ul', {}, ...reasons.map((reason) => element('li', {}, reason))),
  )
}
