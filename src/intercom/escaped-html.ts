import { seenText } from '../domain/safe-text/seen-text.ts'

/** Text inside HTML: what is seen, character by character, its lines kept. */
export const escapedHtml = (text: string): string =>
  seenText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>')
