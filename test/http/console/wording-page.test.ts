import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../postgres/ask.ts'
import { type Browser, signedIn } from '../console-world.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../inbox-world.ts'

let world: InboxWorld
let browser: Browser

beforeAll(async () => {
  world = await inboxWorld()
  browser = await signedIn(world)
})

afterAll(() => world.close())

const keep = (language: string, name: string, text: string, what = 'keep') =>
  browser.press(`/console/wording/${language}/${name}`, { text, what }, '/console/wording')

const kept = async () =>
  (await ask(world.database, WORKSPACE, { text: 'select wording from workspaces', values: [] }))[0]
    ?.wording

test('shows every sentence in a language, with whole messages made of them', async () => {
  const { text } = await browser.get('/console/wording?language=de')
  expect(text).toContain('Deutsch')
  expect(text).toContain('Hallo Anna! Priya aus unserem Team Engineering geht der Ursache')
  expect(text).toContain('When to expect a reply.')
  expect(text).toContain('{estimate}')
  expect(text).not.toContain('<script')
})

test('keeps an admin’s sentence, shows it in the messages, and goes back to ours', async () => {
  const name = 'transition.engineering'
  const { status, headers } = await keep('en', name, '  {name} is on the bug, {customer}.  ')
  expect([status, headers.location]).toEqual([
    303,
    `/console/wording?language=en&done=${name}&what=kept#${name}`,
  ])
  expect(await kept()).toEqual({ en: { [name]: '{name} is on the bug, {customer}.' } })
  const { text } = await browser.get(`/console/wording?language=en&done=${name}&what=kept`)
  expect(text).toContain('Hi Anna! Priya is on the bug, Anna.')
  expect(text).toContain('your words')
  expect(text).toContain('Kept. It is used from the next handoff on.')

  await keep('de', 'overrun.first', 'Es dauert noch.')
  await keep('en', name, 'anything', 'reset')
  expect(await kept()).toEqual({ en: {}, de: { 'overrun.first': 'Es dauert noch.' } })
})

test('refuses what cannot be said, with a word on what to do, and keeps what was typed on the page', async () => {
  const before = await kept()
  const { status, text } = await keep(
    'fr',
    'transition.support',
    '{name} : http://evil.example <b>',
  )
  expect(status).toBe(422)
  expect(text).toContain('Begin the link http://evil.example with https://')
  expect(text).toContain('{name} : http://evil.example &#60;b&#62;')
  expect(await kept()).toEqual(before)
})

test.each([
  ['an unknown language', 'xx', 'transition.support'],
  ['an unknown sentence', 'en', 'transition.constructor'],
])('%s is not readable', async (_, language, name) => {
  expect((await keep(language, name, '{name}')).status).toBe(422)
})
