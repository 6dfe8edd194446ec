import type { PartView } from '../../control-api.ts'
import { attachments } from '../attachments.ts'
import { element } from '../element.ts'
import { timeOfDay } from '../moment.ts'
import { partWords } from '../part-words.ts'

/** A message as the customer sees it: who wrote it, and nothing of what is internal. */
export function customerMessage(
  part: PartView,
  timeZone: string,
  openUrl: (url: string) => void,
  card: HTMLElement | undefined,
): HTMLElement {
  const { author, id } = part
  const isTheirs = author.role === 'customer'
  const words = partWords(part, openUrl)
  return element(
    'li',
    { class: `m-message ${isTheirs ? 'm-theirs' : 'm-ours'}`, 'data-customer-message-id': id },
    element(
      'p',
      { class: 'm-byline' },
      isTheirs ? 'You' : author.name,
      element('time', {}, timeOfDay(part.at, timeZone)),
    ),
    words.length > 0 ? element('div', { class: 'm-bubble' }, ...words) : undefined,
    attachments(part),
    card,
  )
}
