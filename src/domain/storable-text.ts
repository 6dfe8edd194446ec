/**
 * Text that can be kept and sent on anywhere: without null characters, which Postgres refuses, and with
 * halves of a character, as cutting an emoji in two leaves them, replaced.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
