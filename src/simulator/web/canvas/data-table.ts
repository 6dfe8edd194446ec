import type { DataTableComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'

/** Facts in two columns. Long ones are cut, as in the Inbox, and shown whole when pointed at. */
export function dataTable({ items }: DataTableComponent): HTMLElement {
  const rows = items.map(({ field, value }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', title: field }, field),
      element('td', { title: value }, value),
    ),
  )
  return element('table', { class: 'ck-data-table' }, element('tbody', {}, ...rows))
}
