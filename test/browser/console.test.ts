import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launchChromium } from '../chromium.ts'
import { type Program, removeDataDirs, runProgram } from '../program/process.ts'

/** Joe Marsh's conversation in the simulator: charged twice, assigned to Ana Rossi. */
const JOE = '215470000000101'

const PHONE = { width: 390, height: 844 }

describe.skipIf(!hasChromium())('the console in a browser', () => {
  let browser: Browser
  let baton: Program
  let url: string
  let page: Page
  let key: string
  const complaints: string[] = []

  beforeAll(async () => {
    baton = runProgram()
    url = await baton.ready()
    browser = await launchChromium()
    page = await browser.newPage({ viewport: PHONE })
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
  })

  afterAll(async () => {
    await browser?.close()
    await removeDataDirs()
  })

  /** Nothing sticks out to the right of a phone. */
  const fits = async () => {
    const width = await page.evaluate('document.documentElement.scrollWidth')
    return Number(width) <= PHONE.width
  }

  test('an admin signs in through Intercom', async () => {
    await page.goto(`${url}/console`)
    await page.getByRole('link', { name: 'Sign in with Intercom' }).click()
    await page.getByRole('link', { name: 'Authorize as Ana Rossi' }).click()
    await page.waitForURL('**/console')
    await page.getByText('Baton is working.').waitFor()
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ name: 'baton_session', httpOnly: true, sameSite: 'Lax' })
    expect(await fits()).toBe(true)
  })

  test('makes a key, and automation hands a case over with it', async () => {
    await page.getByRole('link', { name: 'API keys' }).click()
    await page.getByLabel('Make a key for').fill('Fin data connector')
    await page.getByRole('button', { name: 'Make key' }).click()
    key = (await page.locator('.new-key code').textContent()) ?? ''
    expect(key).toMatch(/^baton_/)
    expect(await fits()).toBe(true)

    const { status, body } = await handOver()
    expect(status).toBe(201)
    expect(body.case.owner).toMatchObject({ name: 'Mia Chen', team: 'Billing' })
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.figures div', { hasText: /^Open cases1$/ }).waitFor()
  })

  test('ends the key, and then it opens nothing', async () => {
    await page.getByRole('link', { name: 'API keys' }).click()
    await page.getByRole('button', { name: 'Revoke the key for Fin data connector' }).click()
    await page.getByText(/^revoked /).waitFor()
    expect((await handOver()).status).toBe(401)
  })

  test('reads what to do next, and signs out', async () => {
    await page.getByRole('link', { name: 'Getting started' }).click()
    await page.getByRole('heading', { name: 'Pin the card' }).waitFor()
    expect(await fits()).toBe(true)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await page.goto(`${url}/console/keys`)
    await page.getByRole('heading', { name: 'Sign in to the console' }).waitFor()
  })

  test('the browser had nothing to complain about', () => {
    expect(complaints).toEqual([])
  })

  async function handOver() {
    const answer = await fetch(`${url}/api/handoffs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        conversation_id: JOE,
        reason: 'Refund of the second charge failed with RF-409, needs someone with Stripe access',
      }),
    })
    const body = (await answer.json()) as { readonly case: { readonly owner: object } }
    return { status: answer.status, body }
  }
})
