import { seenText } from '../../domain/safe-text/seen-text.ts'

/** Text as it looks: what a reader cannot see is gone, lines are kept, runs of blanks are one blank. */
export function visibleText(text: string): string {
  return seenText(text)
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
