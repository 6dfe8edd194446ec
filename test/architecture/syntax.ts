import { parseAst } from 'vitest/node'
import type { SourceFile } from './source-files.ts'

/** A piece of a program, as the parser names it. */
export interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

/** The program of a TypeScript file. A file that does not parse throws: it was not looked at. */
export function parse({ text }: SourceFile): Syntax & { readonly body: readonly Syntax[] } {
  return parseAst(text, { lang: 'ts' }) as unknown as Syntax & { readonly body: readonly Syntax[] }
}

/** A piece and everything inside it, each with what it stands in. */
export function* everythingIn(
  piece: Syntax,
  around?: Syntax,
): Generator<{ readonly piece: Syntax; readonly around: Syntax | undefined }> {
  yield { piece, around }
  for (const part of Object.values(piece)) {
    for (const inner of Array.isArray(part) ? part : [part]) {
      if (isSyntax(inner)) yield* everythingIn(inner, piece)
    }
  }
}

/** True for pieces of a program, false for their names, numbers and flags. */
export function isSyntax(part: unknown): part is Syntax {
  return (
    typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'
  )
}

/** Where something stands, for people: `src/main.ts:12`. */
export function placeOf({ path, text }: SourceFile, { start }: Syntax): string {
  return `${path}:${text.slice(0, start).split('\n').length}`
}
