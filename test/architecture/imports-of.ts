import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'
import { everythingIn, isSyntax, parse, placeOf, type Syntax } from './syntax.ts'

/** One way a file reaches for another or for a package. */
export interface Import {
  /** Where it stands: `src/main.ts:12`. */
  readonly place: string
  /** A path from the repository's folder, a package with its subpath, or undefined when only known at run time. */
  readonly target: string | undefined
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean
  /** `static` is what a reader finds at the top of a file. */
  readonly way: 'static' | 'type' | 're-export' | 'dynamic'
}

/** Everything a file imports, in any of the ways TypeScript and Node know. */
export function importsOf(file: SourceFile): readonly Import[] {
  return [...everythingIn(parse(file))].flatMap(({ piece }) => {
    const found = importIn(piece)
    if (!found) return []
    const { source, ...rest } = found
    return [{ ...rest, place: placeOf(file, piece), target: targetOf(file.path, source) }]
  })
}

function importIn(
  piece: Syntax,
): (Pick<Import, 'typeOnly' | 'way'> & { readonly source: unknown }) | undefined {
  const { source } = piece
  switch (piece.type) {
    case 'ImportDeclaration':
      return { source, typeOnly: piece.importKind === 'type', way: 'static' }
    case 'ExportAllDeclaration':
      return { source, typeOnly: piece.exportKind === 'type', way: 're-export' }
    case 'ExportNamedDeclaration':
      return source
        ? { source, typeOnly: piece.exportKind === 'type', way: 're-export' }
        : undefined
    case 'TSImportType':
      return { source: source ?? piece.argument, typeOnly: true, way: 'type' }
    case 'ImportExpression':
      return { source, typeOnly: false, way: 'dynamic' }
    case 'TSExternalModuleReference':
      return { source: piece.expression, typeOnly: false, way: 'dynamic' }
    case 'CallExpression':
      return loads(piece.callee)
        ? { source: first(piece.arguments), typeOnly: false, way: 'dynamic' }
        : undefined
    default:
      return undefined
  }
}

/** `require(...)`, `createRequire(...)`, `import.meta.resolve(...)` and `process.getBuiltinModule(...)`. */
function loads(callee: unknown): boolean {
  if (!isSyntax(callee)) return false
  if (callee.type === 'Identifier') return /^(?:require|createRequire)$/.test(String(callee.name))
  if (callee.type !== 'MemberExpression' || !isSyntax(callee.property)) return false
  const { object, property } = callee
  const name = String(property.name ?? property.value)
  if (name === 'resolve') return isSyntax(object) && object.type === 'MetaProperty'
  return /^(?:require|createRequire|getBuiltinModule)$/.test(name)
}

function targetOf(path: string, source: unknown): string | undefined {
  const literal = isSyntax(source) && source.type === 'TSLiteralType' ? source.literal : source
  if (!isSyntax(literal) || typeof literal.value !== 'string') return undefined
  const { value } = literal
  return value.startsWith('.') ? posix.join(posix.dirname(path), value) : value
}

const first = (list: unknown) => (Array.isArray(list) ? list[0] : undefined)
