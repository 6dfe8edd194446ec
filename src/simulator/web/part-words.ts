import type { PartView } from '../control-api.ts'
import { element } from './element.ts'
import { partBody } from './part-body.ts'

/** What a message says, or why it says nothing; nothing where its files or its card speak for it. */
export function partWords(part: PartView, openUrl: (url: string) => void): Node[] {
  if (part.redacted) return [element('p', { class: 'faint' }, 'This message was deleted')]
  if (part.html !== null) return partBody(part.html, openUrl)
  if (part.text === '' && part.attachments.length === 0 && !part.hasCard) {
    return [element('p', { class: 'faint' }, 'Nothing was written')]
  }
  return part.text === '' ? [] : [element('p', {}, part.text)]
}
