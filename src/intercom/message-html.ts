import { escapedHtml } from './escaped-html.ts'

/**
 * What a customer is told, as Intercom sends it: paragraphs and line ends, nothing else. Whatever stands in it is
 * text: no name, company or product can bring markup, a link or an image along.
 */
export const messageHtml = (paragraphs: readonly string[]): string =>
  paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapedHtml(paragraph)}</p>`)
    .join('')
