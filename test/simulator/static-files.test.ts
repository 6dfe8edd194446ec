import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { running } from './running.ts'

const WEB = new URL('../../src/simulator/web/', import.meta.url)

test.runIf(existsSync(new URL('index.html', WEB)))(
  'the page is served under a strict policy',
  async () => {
    const { url } = await running()
    for (const path of ['/simulator', '/simulator/']) {
      const page = await fetch(`${url}${path}`)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toContain('text/html')
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(await page.text()).not.toMatch(/<script(?![^>]*src=)|style="|<style/)
    }
  },
)

test('its TypeScript is served as JavaScript', async () => {
  const { url } = await running()
  const modules = readdirSync(WEB).filter((name) => name.endsWith('.ts'))
  expect(modules.length).toBeGreaterThan(0)
  for (const name of modules) {
    const served = await fetch(`${url}/simulator/web/${name}`)
    expect(served.status, name).toBe(200)
    expect(served.headers.get('content-type')).toContain('text/javascript')
    expect(await served.text()).not.toMatch(/^(?:import type|interface|export interface|type) /m)
  }
})

test.each([
  '../plugin.ts',
  '%2e%2e/plugin.ts',
  '..%2fplugin.ts',
  '.hidden.ts',
  'tsconfig.json',
  'none.css',
])('nothing else is: %s', async (path) => {
  const { url } = await running()
  expect((await fetch(`${url}/simulator/web/${path}`)).status).toBe(404)
})
