import type { Align, TextComponent } from '../kit.ts'
import { present } from './present.ts'

/** How a text differs from an ordinary one. */
export interface TextOptions {
  readonly id?: string | undefined
  readonly align?: Align | undefined
  /** Brings the next component closer by 10 pixels. */
  readonly bottomMargin?: 'none' | undefined
}

/** The name of a screen or of a part of it. */
export const header = (words: string, options?: TextOptions) => text(words, 'header', options)

/** Ordinary words. */
export const paragraph = (words: string, options?: TextOptions) => text(words, 'paragraph', options)

/** Words of lesser weight: evidence, freshness, empty states. */
export const muted = (words: string, options?: TextOptions) => text(words, 'muted', options)

/** Red words beside what has to be mended. */
export const errorText = (words: string, options?: TextOptions) => text(words, 'error', options)

function text(
  words: string,
  style: NonNullable<TextComponent['style']>,
  { id, align, bottomMargin }: TextOptions = {},
): TextComponent {
  return present({ type: 'text', id, text: words, align, style, bottom_margin: bottomMargin })
}
