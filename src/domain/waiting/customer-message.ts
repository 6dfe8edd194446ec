/** Languages we have our own words in. Adding one is a file in `src/domain/wording/`. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const

/** A language we have our own words in. */
export type Language = (typeof LANGUAGES)[number]

/** What the customer hears from us because their case changed hands or took longer than said. Plain text. */
export interface CustomerMessage {
  readonly purpose: 'transition' | 'overrun'
  readonly language: Language
  readonly paragraphs: readonly string[]
}
