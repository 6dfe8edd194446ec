import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { ANA, BILLING, JOE, MIA, type Running, running } from '../running.ts'

const canvas = (...components: readonly unknown[]) => ({ canvas: { content: { components } } })

describe.skipIf(!hasChromium())('the Inbox in the browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  /** The page of a new workspace, at an address in it. What the browser complains of is kept. */
  const opened = async (hash = '') => {
    const simulator = await running({ webhooks: false })
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    onTestFinished(() => page.close())
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text())
    })
    await page.goto(`${simulator.url}/simulator${hash}`)
    await page.locator('[data-conversation-id]').first().waitFor()
    return { simulator, page, complaints }
  }
  const atJoe = () => opened(`#/conversations/${JOE}/as/${ANA}`)
  const cardText = (page: Page) => page.locator('#card').textContent()
  const asked = ({ received }: Running) =>
    received.map(({ url, json }) => [url.split('/').at(-1), (json.admin as { id: string }).id])

  test('a newcomer sees what to do, and a click opens a conversation with a real card', async () => {
    const { page, simulator, complaints } = await opened()
    expect(await page.getByTestId('hint').textContent()).toContain('press Hand over')
    expect(await page.getByTestId('empty-thread').isVisible()).toBe(true)

    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    await page.locator('#card[data-height]').waitFor()
    expect(await cardText(page)).toBe('Hello')
    expect(asked(simulator)).toEqual([['initialize', ANA]])
    expect(page.url()).toContain(`#/conversations/${JOE}/as/${ANA}`)
    expect(complaints).toEqual([])
  })

  test('a link to a conversation as a teammate survives a reload', async () => {
    const { page, simulator } = await opened(`#/conversations/${JOE}/as/${MIA}`)
    await page.locator('#card[data-height]').waitFor()
    await page.reload()
    await page.locator('#card[data-height]').waitFor()
    expect(await page.getByTestId('teammate-switcher').inputValue()).toBe(MIA)
    expect(asked(simulator)).toEqual([
      ['initialize', MIA],
      ['initialize', MIA],
    ])
  })

  test('becoming somebody else opens the card anew as them', async () => {
    const { page, simulator } = await atJoe()
    await page.locator('#card[data-height]').waitFor()
    await page.getByTestId('teammate-switcher').selectOption(MIA)
    await expect.poll(() => asked(simulator).at(-1)).toEqual(['initialize', MIA])
    await expect
      .poll(() => page.getByTestId('composer-text').getAttribute('placeholder'))
      .toContain('Mia Chen')
  })

  test('using the card sends what was typed with the canvas it was typed in', async () => {
    const { page, simulator } = await opened()
    simulator.answers.canvas.body = canvas(
      { type: 'input', id: 'why', label: 'Why' },
      { type: 'button', id: 'go', label: 'Go', style: 'secondary', action: { type: 'submit' } },
    )
    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    await page.getByLabel('Why').fill('Needs Stripe access')
    simulator.answers.canvas.body = canvas({ type: 'text', text: 'Done' })
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await expect.poll(() => cardText(page)).toBe('Done')

    const submit = simulator.received.at(-1)?.json
    expect(submit).toMatchObject({
      component_id: 'go',
      input_values: { why: 'Needs Stripe access' },
    })
    expect(submit).toHaveProperty('current_canvas.content.components.1.id', 'go')
    expect(await page.locator('.ck-height-line').count(), 'only a first canvas has the line').toBe(
      0,
    )

    await page.getByTestId('tab-raw').click()
    expect(await page.getByTestId('raw-status').textContent()).toBe('200')
    expect(await page.getByTestId('raw-request').textContent()).toContain('Needs Stripe access')
    expect(await page.getByTestId('raw').textContent()).toContain('x-body-signature')
  })

  test('a canvas Intercom would refuse stands in red with its reasons', async () => {
    const { page, simulator } = await opened()
    simulator.answers.canvas.body = canvas({ type: 'text', text: 5 })
    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    const problems = page.getByTestId('canvas-problems')
    await problems.waitFor()
    expect(await problems.locator('li').count()).toBeGreaterThan(0)
  })

  test('a primary button on a first canvas is shown with a warning', async () => {
    const { page, simulator } = await opened()
    simulator.answers.canvas.body = canvas({
      type: 'button',
      id: 'go',
      label: 'Go',
      style: 'primary',
      action: { type: 'submit' },
    })
    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    expect(await page.getByTestId('warnings').textContent()).toContain('primary')
  })

  test('replies, notes and words of the customer are sent with ctrl and enter', async () => {
    const { page } = await atJoe()
    const modes = [
      ['reply', '[data-kind=message][data-author-role=teammate]'],
      ['note', '[data-kind=note]'],
      ['customer', '[data-kind=message][data-author-role=customer]'],
    ] as const
    for (const [mode, selector] of modes) {
      await page.getByTestId(`composer-mode-${mode}`).click()
      await page.getByTestId('composer-text').fill(`Words as ${mode} <img src=x>`)
      await page.getByTestId('composer-text').press('Control+Enter')
      const sent = page.locator(selector).filter({ hasText: `Words as ${mode} <img src=x>` })
      await sent.waitFor()
      await expect.poll(() => page.getByTestId('composer-text').inputValue()).toBe('')
    }
  })

  test('what others do appears by itself', async () => {
    const { page, simulator } = await atJoe()
    await page.getByTestId('thread').locator('[data-message-id]').first().waitFor()
    await simulator.control('POST', `/conversations/${JOE}/notes`, {
      teammateId: MIA,
      body: 'Seen by all',
    })
    await page.locator('[data-kind=note]').filter({ hasText: 'Seen by all' }).waitFor()
    await simulator.control('POST', `/conversations/${JOE}/assignment`, {
      teammateId: MIA,
      type: 'team',
      assigneeId: BILLING,
    })
    await expect.poll(() => page.getByTestId('team').inputValue()).toBe(BILLING)
    await page.locator('[data-kind=event]').filter({ hasText: 'Billing' }).waitFor()
  })

  test('a reply whose answer comes when nothing is open any more has gone out all the same', async () => {
    const { page, simulator } = await atJoe()
    const answer = Promise.withResolvers<void>()
    await page.route('**/replies', async (route) => {
      await answer.promise
      await route.continue()
    })
    await page.getByTestId('composer-text').fill('On my way out')
    await page.getByTestId('composer-text').press('Control+Enter')
    await page.evaluate("location.hash = ''")
    await page.getByTestId('empty-thread').waitFor()
    answer.resolve()
    await expect
      .poll(async () => (await simulator.conversation(JOE)).parts.at(-1)?.text)
      .toBe('On my way out')
    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    await page.getByTestId('composer').waitFor()
    await expect.poll(() => page.getByTestId('composer-text').inputValue()).toBe('')
  })

  test('a conversation is assigned, closed and opened again', async () => {
    const { page, simulator } = await atJoe()
    await page.getByTestId('assignee').selectOption(MIA)
    await expect.poll(async () => (await simulator.conversation(JOE)).assigneeId).toBe(MIA)
    await page.getByTestId('close').click()
    await page.getByTestId('reopen').click()
    await page.getByTestId('close').waitFor()
    expect((await simulator.conversation(JOE)).state).toBe('open')
  })

  test('a link to a message scrolls there and marks it', async () => {
    const { page, simulator } = await opened()
    const first = (await simulator.conversation(JOE)).parts[0]?.id ?? ''
    const url = `https://app.intercom.com/a/inbox/demo_acme/inbox/conversation/${JOE}#part_id=comment-${JOE}-${first}`
    simulator.answers.canvas.body = canvas({ type: 'text', text: `See [message 1](${url})` })
    await page.locator(`[data-conversation-id="${JOE}"]`).click()
    await page.getByRole('link', { name: 'message 1' }).click()
    const message = page.locator(`[data-message-id="${first}"]`)
    await expect.poll(() => message.getAttribute('class')).toContain('revealed')
    expect(page.context().pages().length).toBe(
      browser.contexts().flatMap((it) => it.pages()).length,
    )
    expect(page.url()).toContain('/simulator')
  })

  test('up and down go through the list, the search narrows it', async () => {
    const { page } = await opened()
    const rows = page.locator('[data-conversation-id]')
    await page.getByTestId('conversation-search').press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = (await rows.nth(1).getAttribute('data-conversation-id')) ?? ''
    await expect.poll(() => page.url()).toContain(second)
    await expect
      .poll(() => page.locator('[aria-current=true]').getAttribute('data-conversation-id'))
      .toBe(second)

    await page.getByTestId('conversation-search').fill('bluepine joe')
    expect(await rows.count()).toBe(1)
    await page.getByTestId('conversation-search').fill('nobody at all')
    expect(await rows.count()).toBe(0)
  })

  test('a reset takes two presses and makes everything anew', async () => {
    const { page, simulator } = await atJoe()
    await simulator.control('POST', `/conversations/${JOE}/notes`, {
      teammateId: ANA,
      body: 'Soon gone',
    })
    await page.locator('[data-kind=note]').filter({ hasText: 'Soon gone' }).waitFor()
    await page.getByTestId('reset').click()
    await page.getByRole('button', { name: 'Press again to start anew' }).click()
    await page.getByTestId('empty-thread').waitFor()
    const { parts } = await simulator.conversation(JOE)
    expect(parts.some(({ text }) => text === 'Soon gone')).toBe(false)
  })
})
