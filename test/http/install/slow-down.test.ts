import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstallWorld, installWorld } from './install-world.ts'

let world: InstallWorld

beforeAll(async () => {
  const still = new Date()
  world = await installWorld({ now: () => still })
})

afterAll(() => world.close())

const from = (address: string, url = '/install') =>
  world.app.inject({ url, headers: { 'fly-client-ip': address } })

test('an address that asks for installs faster than people do is asked to wait, and others are not', async () => {
  const answers = await Promise.all(Array.from({ length: 150 }, () => from('203.0.113.7')))
  const held = answers.filter(({ statusCode }) => statusCode === 429)
  expect(held).toHaveLength(30)
  expect(held[0]?.headers['retry-after']).toBe('1')
  expect(held[0]?.body).toContain('try again in a minute')
  expect((await from('203.0.113.7', '/oauth/callback?code=a&state=b')).statusCode).toBe(429)
  expect((await from('203.0.113.8')).statusCode).toBe(302)
})

test('an address that is none counts for the one it came from', async () => {
  const answers = await Promise.all(
    Array.from({ length: 150 }, (_, count) => from(`${'x'.repeat(100)}${count}`)),
  )
  expect(answers.some(({ statusCode }) => statusCode === 429)).toBe(true)
})
