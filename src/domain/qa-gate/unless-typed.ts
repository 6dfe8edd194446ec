import type { TextReading } from '../reading.ts'

/** A text to offer, unless it is empty or is what was typed: offering that again would help nobody. */
export function unlessTyped(text: string | undefined, typed: TextReading): string | undefined {
  const offered = text?.trim()
  return offered && offered.toLowerCase() !== typed.text.toLowerCase() ? offered : undefined
}
