import type { AuthorView } from '../control-api.ts'
import { element } from './element.ts'

/** A round sign for a person: their initials, in a colour of their kind. */
export function avatar(name: string, role: AuthorView['role']): HTMLElement {
  const words = name.split(/\s+/u).filter((word) => word !== '')
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
  return element(
    'span',
    { class: `avatar avatar-${role}`, 'aria-hidden': 'true' },
    initials.toUpperCase(),
  )
}
