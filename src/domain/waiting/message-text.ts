import type { CustomerMessage } from './customer-message.ts'

/** A message as one text to be read and edited: a blank line between paragraphs. */
export const messageText = ({ paragraphs }: Pick<CustomerMessage, 'paragraphs'>): string =>
  paragraphs.join('\n\n')

/** The paragraphs of an edited text. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
