import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forbiddenImports } from './forbidden-imports.ts'
import { importsOf } from './imports-of.ts'
import { ROOT, sourceFiles } from './source-files.ts'
import { DYNAMIC_IMPORTS, ZONES, zoneOf } from './zones.ts'

const files = sourceFiles('src', 'canvases').map((file) => ({ ...file, imports: importsOf(file) }))

/** The end of an import as it is written here, to count them without the parser. */
const IMPORT_LINE =
  /^(?:import (?!\().*|\} )from '[^']+'(?: with \{ type: 'json' \})?$|^import '[^']+'$/gm

test('nobody imports what they may not', () => {
  expect(files.flatMap(forbiddenImports)).toEqual([])
})

describe('nothing was overlooked', () => {
  test('every folder of src, and every file beside them, has a zone of its own', () => {
    const standing = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    )
    expect(standing.filter((place) => !ZONES.some(({ at }) => at === place))).toEqual([])
  })

  for (const zone of ZONES) {
    test(`${zone.at} holds files, and every import in them was seen`, () => {
      const inside = files.filter(({ path }) => zoneOf(path) === zone)
      expect(inside.length, 'files').toBeGreaterThan(0)
      const seen = inside.flatMap(({ imports }) => imports).filter(({ way }) => way === 'static')
      const written = inside.flatMap(({ text }) => text.match(IMPORT_LINE) ?? [])
      expect(seen.length, 'imports').toBe(written.length)
      if (inside.length > 1) expect(seen.length, 'imports').toBeGreaterThan(0)
    })

    test(`${zone.at} is allowed no package it does not use`, () => {
      const used = files
        .filter(({ path }) => zoneOf(path) === zone)
        .flatMap(({ imports }) => imports.map(({ target }) => target ?? ''))
      const unused = zone.packages.filter(
        (name) => !used.some((target) => target === name || target.startsWith(`${name}/`)),
      )
      expect(unused).toEqual([])
    })
  }

  test('the imports allowed at run time are still there', () => {
    const dynamic = files.filter(({ imports }) => imports.some(({ way }) => way === 'dynamic'))
    expect(dynamic.map(({ path }) => path)).toEqual([...DYNAMIC_IMPORTS])
  })
})

/** Files that break a rule, and the words that must say so. */
// biome-ignore format: a table is read by its rows
const PLANTED: readonly (readonly [what: string, path: string, text: string, said: string])[] = [
  ['a package in the domain', 'src/domain/case.ts', "import { z } from 'zod'", 'package zod'],
  ['a type of a package in the domain', 'src/domain/case.ts', "import type { Pool } from 'pg'", 'package pg'],
  ['a Node module in the domain', 'src/domain/case.ts', "import { readFile } from 'node:fs'", 'node:fs'],
  ['data that is no weights', 'src/reading/fields/words.ts', "import words from './words.json' with { type: 'json' }", 'without its ending .ts'],
  ['weights in the domain', 'src/domain/case.ts', "import w from '../reading/weights/a.json' with { type: 'json' }", 'weights/a.json'],
  ['the outside in the domain', 'src/domain/sla/clock.ts', "import { f } from '../../store/cases.ts'", 'src/store/cases.ts'],
  ['the outside as a type', 'src/domain/case.ts', "import type { Desk } from '../use-cases/desk.ts'", 'desk.ts'],
  ['the outside inside a type', 'src/domain/case.ts', "type D = import('../use-cases/desk.ts').Desk", 'desk.ts'],
  ['the domain in a screen', 'canvases/inbox/case-card.ts', "import { f } from '../../src/domain/case.ts'", 'src/domain/case.ts'],
  ['SQL in a use case', 'src/use-cases/open-case.ts', "import { eq } from 'drizzle-orm'", 'drizzle-orm'],
  ['a subpath of a package', 'src/http/app.ts', "import { pgTable } from 'drizzle-orm/pg-core'", 'drizzle-orm'],
  ['the store in HTTP', 'src/http/app.ts', "import { f } from '../store/cases.ts'", 'src/store/cases.ts'],
  ['the client in HTTP', 'src/http/app.ts', "import { f } from '../intercom/client.ts'", 'src/intercom/client.ts'],
  ['a value where types are allowed', 'src/http/app.ts', "import { createLog } from '../log.ts'", 'src/log.ts'],
  ['a sibling', 'src/intercom/client.ts', "import { f } from '../reading/x.ts'", 'src/reading/x.ts'],
  ['reading that drafts', 'src/reading/transcript/x.ts', "import { f } from '../../drafting/x.ts'", 'src/drafting/x.ts'],
  ['the composition', 'src/http/app.ts', "import { start } from '../program/start.ts'", 'only src/main.ts'],
  ['the program itself', 'src/program/start.ts', "import '../main.ts'", 'only src/main.ts'],
  ['a test', 'src/http/app.ts', "import { f } from '../../test/chromium.ts'", 'test/chromium.ts'],
  ['something outside the repository', 'src/program/start.ts', "import { f } from '../../../x.ts'", '../x.ts'],
  ['a value out of the browser folder', 'src/simulator/web/main.ts', "import { f } from '../html/sanitise.ts'", 'sanitise.ts'],
  ['a type the browser would ask for', 'src/simulator/web/main.ts', "import { type Canvas } from '../../../canvases/kit.ts'", 'canvases/kit.ts'],
  ['a dynamic import', 'src/domain/case.ts', "const x = await import('node:fs')", 'while it runs'],
  ['a dynamic import of a computed name', 'src/domain/case.ts', 'const x = import(name)', 'while it runs'],
  ['require', 'src/http/app.ts', "const x = require('pg')", 'while it runs'],
  ['createRequire', 'src/http/app.ts', 'const load = createRequire(import.meta.url)', 'while it runs'],
  ['import equals', 'src/http/app.ts', "import x = require('pg')", 'while it runs'],
  ['a built-in by the back door', 'src/domain/case.ts', "const x = process.getBuiltinModule('fs')", 'while it runs'],
  ['a barrel', 'src/domain/case.ts', "export * from './tier.ts'", 'hands on'],
  ['a barrel by name', 'src/domain/case.ts', "export { TIERS } from './tier.ts'", 'hands on'],
  ['a missing ending', 'src/domain/case.ts', "import { TIERS } from './tier'", 'ending'],
  ['a folder nobody decided about', 'src/billing/x.ts', '', 'no zone'],
]

describe('a planted violation is found', () => {
  for (const [what, path, text, said] of PLANTED) {
    test(`${what}: ${text || path}`, () => {
      const found = forbiddenImports({ path, text })
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(said)
    })
  }
})

test('what is allowed passes, and words that only look like imports are no imports', () => {
  const text = `
    import { randomUUID } from 'node:crypto'
    import Fastify from 'fastify'
    import type { Logger } from '../log.ts'
    import { TIERS } from '../domain/tier.ts'
    import { readConversation } from '../intercom/payloads/conversation.ts'
    // import { f } from '../store/cases.ts'
    const words = "import { f } from '../store/cases.ts'"`
  expect(forbiddenImports({ path: 'src/http/app.ts', text })).toEqual([])
})
