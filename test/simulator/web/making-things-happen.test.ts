import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { ANA, JOE, running } from '../running.ts'

describe.skipIf(!hasChromium())('what can be made to happen from the page', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  const atJoe = async () => {
    const simulator = await running({ webhooks: false })
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(20_000)
    onTestFinished(() => page.close())
    await page.goto(`${simulator.url}/simulator#/conversations/${JOE}/as/${ANA}`)
    await page.locator('#card[data-height]').waitFor()
    return { simulator, page }
  }

  test('a teammate goes away and comes back', async () => {
    const { page, simulator } = await atJoe()
    const away = async () => {
      const { json } = await simulator.control('GET', '/bootstrap')
      const teammates = json.teammates as { id: string; away: boolean }[]
      return teammates.find(({ id }) => id === ANA)?.away
    }
    await page.getByRole('button', { name: 'Go away' }).click()
    await page.getByRole('button', { name: 'Come back' }).waitFor()
    expect(await away()).toBe(true)
    await page.getByRole('button', { name: 'Come back' }).click()
    await page.getByRole('button', { name: 'Go away' }).waitFor()
    expect(await away()).toBe(false)
  })

  test('the words of a message are deleted', async () => {
    const { page } = await atJoe()
    const first = page.locator('[data-kind=message]').first()
    await first.hover()
    await first.getByTestId('redact').click()
    await page.getByTestId('thread').getByText('This message was deleted').waitFor()
    expect(await first.getByTestId('redact').count()).toBe(0)
  })

  test('a customer writes for the first time, and the conversation opens', async () => {
    const { page, simulator } = await atJoe()
    await page.getByTestId('new').click()
    await page.getByTestId('new-text').fill('The export has been empty since this morning')
    await page.getByTestId('new-text').press('ArrowDown')
    expect(page.url(), 'the arrows stay in what is typed').toContain(JOE)
    await page.getByTestId('new-send').click()
    await page
      .locator('[data-kind=message]')
      .filter({ hasText: 'The export has been empty' })
      .waitFor()
    expect(page.url()).not.toContain(JOE)
    const { json } = await simulator.control('GET', '/conversations')
    expect(JSON.stringify(json)).toContain('The export has been empty')
  })

  test('a call is made to fail, and then all works again', async () => {
    const { page, simulator } = await atJoe()
    const faults = async () => (await simulator.control('GET', '/faults')).json.faults
    await page.getByTestId('faults').click()
    await page.getByTestId('fault-operation').selectOption('conversations.manage')
    await page.getByTestId('fault-effect').selectOption('rate-limit')
    await page.getByTestId('fault-times').fill('3')
    await page.getByTestId('fault-add').click()
    await page.getByTestId('faults-waiting').getByText('conversations.manage').waitFor()
    expect(await faults()).toEqual([
      { operation: 'conversations.manage', effect: 'rate-limit', times: 3 },
    ])
    await page.getByTestId('fault-clear').click()
    await expect.poll(faults).toEqual([])
    await expect.poll(() => page.getByTestId('faults').textContent()).toBe('Faults')
  })
})
