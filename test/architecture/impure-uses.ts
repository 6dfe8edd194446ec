import type { SourceFile } from './source-files.ts'
import { everythingIn, isSyntax, parse, placeOf, type Syntax } from './syntax.ts'

/** Names that stand for the machine, the network, chance or the clock wherever they are used. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'process',
  'fetch',
  'performance',
  'crypto',
  'console',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
])

/** Members of otherwise harmless names that read the clock or roll dice. */
const MEMBERS: ReadonlySet<string> = new Set(['Date.now', 'Math.random', 'Temporal.Now'])

/** Where a file asks the clock, chance, the machine or the network, which a pure one leaves to its caller. */
export function impureUses(file: SourceFile): readonly string[] {
  return [...everythingIn(parse(file))].flatMap(({ piece, around }) => {
    const use = impureUse(piece, around)
    return use === undefined ? [] : [`${placeOf(file, piece)}: uses ${use}`]
  })
}

function impureUse(piece: Syntax, around: Syntax | undefined): string | undefined {
  switch (piece.type) {
    case 'NewExpression':
      return isNamed(piece.callee, 'Date') && isEmpty(piece.arguments) ? 'new Date()' : undefined
    case 'CallExpression':
      return isNamed(piece.callee, 'Date') ? 'Date()' : undefined
    case 'MemberExpression': {
      const name = `${nameOf(piece.object)}.${nameOf(piece.property)}`
      return MEMBERS.has(name) ? name : undefined
    }
    case 'Identifier': {
      const name = nameOf(piece)
      return OUTSIDE.has(name) && !isOnlyALabel(piece, around) ? name : undefined
    }
    default:
      return undefined
  }
}

/** The name of a property or of a field is not the thing of that name. */
function isOnlyALabel(piece: Syntax, around: Syntax | undefined): boolean {
  if (around?.computed === true) return false
  return around?.property === piece || (around?.key === piece && around.shorthand !== true)
}

const nameOf = (piece: unknown) => (isSyntax(piece) ? String(piece.name ?? piece.value) : '')

const isNamed = (piece: unknown, name: string) =>
  isSyntax(piece) && piece.type === 'Identifier' && piece.name === name

const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0
