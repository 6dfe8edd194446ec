import { expect, test } from 'vitest'
import { badlyExported, exportsOf } from './badly-exported.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('src', 'canvases')

test('every export says what it means', () => {
  expect(files.flatMap(badlyExported)).toEqual([])
})

test('nothing was overlooked: every export as it is written was seen', () => {
  const written = files.flatMap(({ text }) => text.match(/^export (?!type \{|\{)/gm) ?? [])
  expect(written.length).toBeGreaterThan(300)
  expect(files.flatMap(exportsOf).length).toBe(written.length)
})

const DOCUMENTED = '/** How a case stands. */\n'

// biome-ignore format: a table is read by its rows
const EXPORTS: readonly (readonly [what: string, text: string, found: number])[] = [
  ['a documented function', `${DOCUMENTED}export function read() {}`, 0],
  ['a documented type', `${DOCUMENTED}export type Status = 'open'`, 0],
  ['an order to the linter in between', `${DOCUMENTED}// biome-ignore format: a table\nexport const a = 1`, 0],
  ['nothing said', 'export const a = 1', 1],
  ['a comment that is no doc comment', '// How a case stands.\nexport const a = 1', 1],
  ['a plain block', '/* How a case stands. */\nexport const a = 1', 1],
  ['an empty doc comment', '/** */\nexport const a = 1', 1],
  ['words that belong to the line before', `${DOCUMENTED}const a = 1\nexport const b = a`, 1],
  ['a default export', `${DOCUMENTED}export default 1`, 1],
  ['only the second is documented', `export const a = 1\n${DOCUMENTED}export const b = 1`, 1],
]

for (const [what, text, found] of EXPORTS) {
  test(`${what}: ${found === 0 ? 'fine' : 'found'}`, () => {
    expect(badlyExported({ path: 'src/domain/planted.ts', text })).toHaveLength(found)
  })
}
