import { describe, expect, test } from 'vitest'
import { impureUses } from './impure-uses.ts'
import { sourceFiles } from './source-files.ts'
import { ZONES, zoneOf } from './zones.ts'

const everything = sourceFiles('src', 'canvases')

describe('time, chance and the outside come from the desk', () => {
  for (const zone of ZONES.filter(({ pure }) => pure)) {
    test(`${zone.at} asks for none of them`, () => {
      const files = everything.filter(({ path }) => zoneOf(path) === zone)
      expect(files.length).toBeGreaterThan(0)
      expect(files.flatMap(impureUses)).toEqual([])
    })
  }
})

test('the domain, the screens and the use cases are among them', () => {
  const pure = ZONES.filter(({ pure }) => pure).map(({ at }) => at)
  expect(pure).toEqual(expect.arrayContaining(['src/domain/', 'canvases/', 'src/use-cases/']))
})

describe('a planted use is found', () => {
  for (const text of [
    'const at = new Date()',
    'const at = Date()',
    'const at = Date.now()',
    "const at = Date['now']()",
    'const at = Temporal.Now.instant()',
    'const dice = Math.random()',
    'const id = crypto.randomUUID()',
    'const id = globalThis.crypto.randomUUID()',
    'const { env } = process',
    "const answer = await fetch('https://example.com')",
    'const later = setTimeout(f, 10)',
    'const clock = { performance }',
    "console.log('here')",
  ]) {
    test(text, () => {
      expect(impureUses({ path: 'src/domain/planted.ts', text })).not.toEqual([])
    })
  }
})

test('a moment that was given is no clock, and a field may have any name', () => {
  const text = `
    const at = new Date(0)
    const due = new Date(given.getTime() + 1)
    const parsed = Date.parse('2026-01-01')
    const words = { process: 'escalation', fetch: desk.fetch, performance: view.performance }`
  expect(impureUses({ path: 'src/domain/planted.ts', text })).toEqual([])
})
