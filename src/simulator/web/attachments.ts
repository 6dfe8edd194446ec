import type { PartView } from '../control-api.ts'
import { element } from './element.ts'
import { safeUrl } from './safe-url.ts'

/** The files that came with a message, as links. Undefined where none did. */
export function attachments({ attachments: files }: PartView): HTMLElement | undefined {
  if (files.length === 0) return undefined
  const links = files.map(({ name, url }) =>
    element(
      'li',
      {},
      element('a', { href: safeUrl(url), target: '_blank', rel: 'noopener noreferrer' }, name),
    ),
  )
  return element('ul', { class: 'attachments', 'aria-label': 'Attachments' }, ...links)
}
