import type { CanvasResponse, Component, StoredData } from '../kit.ts'
import { canvas } from './canvas.ts'
import { plain, plainLine } from './plain.ts'

/** Intercom's limit for the content of a canvas: 64 KB of JSON. Source: Canvas Kit reference, canvas object. */
export const MAX_CONTENT_BYTES = 64_000

/** Shares of their limits that texts are given, tried in this order until the canvas fits. */
const SHARES = [1, 0.5, 0.25, 0.1, 0.02]

/** No text is cut shorter than this many characters, however little room there is. */
const MIN_CHARACTERS = 12

/** How much room texts have on this canvas: cuts them visibly where they are longer. */
export interface Room {
  /** Somebody's words, lines kept, at most `limit` characters. */
  readonly text: (words: string, limit: number) => string
  /** Somebody's words on one line, at most `limit` characters. */
  readonly line: (words: string, limit: number) => string
}

/** Bytes of something as JSON, the way Intercom counts. */
export const jsonBytes = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length

/**
 * A screen that never exceeds what Intercom takes: while it is too large, its texts are cut shorter.
 * What people typed is no text in this sense; inputs have a budget of their own.
 */
export function fittingCanvas(
  storedData: StoredData,
  build: (room: Room) => readonly Component[],
): CanvasResponse {
  let components: readonly Component[] = []
  for (const share of SHARES) {
    components = build(roomOf(share))
    if (fits({ components })) break
  }
  return canvas(components, storedData)
}

/** A character is at most three bytes of UTF-8, so that most canvases need no counting. */
function fits(content: object): boolean {
  const json = JSON.stringify(content)
  return json.length * 3 <= MAX_CONTENT_BYTES || jsonBytes(content) <= MAX_CONTENT_BYTES
}

/** At most `limit` characters, the last one an ellipsis where something was left out. Never half a character. */
export function cut(words: string, limit: number): string {
  if (words.length <= limit) return words
  const head = words.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')
  const lastSpace = head.lastIndexOf(' ')
  return `${head.slice(0, lastSpace > limit * 0.8 ? lastSpace : undefined).trimEnd()}…`
}

function roomOf(share: number): Room {
  const characters = (limit: number) =>
    Math.min(limit, Math.max(MIN_CHARACTERS, Math.floor(limit * share)))
  return {
    text: (words, limit) => cut(plain(words), characters(limit)),
    line: (words, limit) => cut(plainLine(words), characters(limit)),
  }
}
