import type { SourceFile } from './source-files.ts'
import { isSyntax, parse, placeOf, type Syntax } from './syntax.ts'

/** What a file gives to others, by place: declared here, with the words in front of it. */
export function exportsOf(file: SourceFile): readonly Syntax[] {
  return parse(file).body.filter(
    ({ type, declaration }) =>
      type === 'ExportDefaultDeclaration' ||
      (type === 'ExportNamedDeclaration' && isSyntax(declaration)),
  )
}

/** Exports that say nothing about themselves, or have no name. */
export function badlyExported(file: SourceFile): readonly string[] {
  return exportsOf(file).flatMap((given) => {
    const wrong = [
      given.type === 'ExportDefaultDeclaration' ? 'is a default export' : [],
      isDocumented(file.text.slice(0, given.start)) ? [] : 'has no doc comment',
    ].flat()
    return wrong.map((what) => `${placeOf(file, given)}: ${what}`)
  })
}

/** A doc comment with words in it ends right before. Orders to a linter may stand between. */
function isDocumented(before: string): boolean {
  const text = before.replace(/(?:\s*\/\/ biome-ignore [^\n]*)+\s*$/, '').trimEnd()
  if (!text.endsWith('*/')) return false
  const comment = text.slice(text.lastIndexOf('/*'))
  return comment.startsWith('/**') && /\p{L}{2}/u.test(comment)
}
