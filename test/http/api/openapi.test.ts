import { expect, test } from 'vitest'
import { FIELD_NAMES } from '../../../src/domain/context-package.ts'
import { openApi } from '../../../src/http/api/openapi.ts'
import { endpoints } from '../../endpoints.ts'

const described = JSON.parse(JSON.stringify(openApi('https://baton.example'))) as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, object>>
  readonly components: { readonly schemas: Readonly<Record<string, { properties: object }>> }
}

test('every endpoint of the API is described, and no other', async () => {
  const served = (await endpoints()).filter(
    ({ path, method }) =>
      path.startsWith('/api/') && path !== '/api/openapi.json' && method !== 'HEAD',
  )
  const written = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{(\w+)\}/g, ':$1'),
    })),
  )
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
  expect(written.toSorted(byPath)).toEqual(served.toSorted(byPath))
})

test('every field of the form can be sent, and is explained', () => {
  const { properties } = described.components.schemas.Handoff ?? { properties: {} }
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining([...FIELD_NAMES, 'conversation_id', 'on_behalf_of', 'bypass_reason']),
  )
  for (const property of Object.values(properties)) {
    expect(property.description.length).toBeGreaterThan(10)
  }
})

test('whatever it points at is there', () => {
  const pointed = [...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)]
  expect(pointed.length).toBeGreaterThan(10)
  for (const [, name = ''] of pointed) expect(described.components.schemas).toHaveProperty(name)
  expect(JSON.stringify(described)).not.toContain('$defs')
})
