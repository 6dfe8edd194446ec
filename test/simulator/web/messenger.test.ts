import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { movableClock } from '../../../src/simulator/time/movable-clock.ts'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { ANA, JOE, type Running, running } from '../running.ts'

const FRIDAY_EVENING = new Date('2026-11-20T23:30:00Z')

const text = (words: string) => ({ type: 'text', text: words })
const button = (id: string, label: string, action: unknown) => ({
  ...{ type: 'button', id, label, style: 'secondary', action },
})
const submit = { type: 'submit' }

/** The app's live card: its words, and the three kinds of things one can do with it. */
const live = ({ url }: Running, words: string) => ({
  content: {
    components: [
      text(words),
      { type: 'input', id: 'addition', label: 'Add something', action: submit },
      button('email_me', 'E-mail me', submit),
      button('call_me_back', 'Call me back', {
        type: 'sheet',
        url: `${url}/canvas/messenger/sheet`,
      }),
    ],
  },
})
const liveCanvas = ({ url }: Running) => ({
  canvas: { content_url: `${url}/canvas/messenger/live` },
})

describe.skipIf(!hasChromium())("the customer's side in the browser", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  /** Joe's conversation with both sides in sight, and an app that has a live card. */
  const atJoe = async (width = 1440) => {
    const simulator = await running({ webhooks: false, clock: movableClock(() => FRIDAY_EVENING) })
    simulator.answers.messenger = {
      configure: { canvas: { content: { components: [button('done', 'Done', submit)] } } },
      initialize: liveCanvas(simulator),
      submit: liveCanvas(simulator),
      'sheet/submit': liveCanvas(simulator),
      live: live(simulator, 'With Mia in Billing'),
    }
    const page = await browser.newPage({ viewport: { width, height: 860 } })
    onTestFinished(() => page.close())
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text())
    })
    await page.goto(`${simulator.url}/simulator#/conversations/${JOE}/as/${ANA}`)
    await page.locator('#card[data-height]').waitFor()
    return { simulator, page, complaints }
  }

  /** Inserts the app's card into a reply and sends it. */
  const withCard = async () => {
    const opened = await atJoe()
    const { page, simulator } = opened
    await page.getByTestId('insert-card').click()
    const done = page.getByTestId('insert-dialog').getByRole('button', { name: 'Done' })
    // Not before the first question was answered, or there is nothing to press.
    await done.waitFor()
    simulator.answers.messenger.configure = { results: { show: 'all' } }
    await done.click()
    await page.getByTestId('card-chip').waitFor()
    await page.getByTestId('composer-text').fill('See where it stands.')
    await page.getByTestId('composer-send').click()
    const card = page.getByTestId('messenger-thread').getByTestId('messenger-card')
    await card.getByText('With Mia in Billing').waitFor()
    return { ...opened, card }
  }
  const asked = ({ received }: Running, what: string) =>
    received.filter(({ url }) => url === `/canvas/messenger/${what}`)

  test('the customer sees what is said to them, who says it, and nothing internal', async () => {
    const { page, simulator, complaints } = await atJoe()
    const before = await page.getByTestId('messenger-thread').locator('li').count()
    const write = (path: string, body: unknown) =>
      simulator.control('POST', `/conversations/${JOE}/${path}`, body)
    await write('notes', { teammateId: ANA, body: '<p>A note among us</p>' })
    await write('replies', { as: 'teammate', teammateId: ANA, body: '<p>Hello Joe</p>' })
    const thread = page.getByTestId('messenger-thread')
    await thread.getByText('Hello Joe').waitFor()
    expect(await thread.locator('li').count()).toBe(before + 1)
    expect(await thread.textContent()).not.toContain('A note among us')
    expect(await thread.locator('li').last().textContent()).toContain('Ana Rossi')
    expect(complaints).toEqual([])
  })

  test('what the customer writes arrives in the Inbox', async () => {
    const { page } = await atJoe()
    await page.getByTestId('messenger-text').fill('Is <b>anybody</b> there?')
    await page.getByTestId('messenger-send').click()
    await page.getByTestId('thread').getByText('Is <b>anybody</b> there?').waitFor()
    await expect.poll(() => page.getByTestId('messenger-text').inputValue()).toBe('')
  })

  test('a card is configured, goes out with a reply and is live for the customer', async () => {
    const { page, card, simulator, complaints } = await withCard()
    expect(asked(simulator, 'initialize')[0]?.json).toMatchObject({
      card_creation_options: { show: 'all' },
    })
    expect(await page.getByTestId('thread').getByTestId('with-card').count()).toBe(1)
    expect(await page.getByTestId('card-chip').isVisible()).toBe(false)

    simulator.answers.messenger.live = live(simulator, 'Mia has answered')
    await page.getByTestId('messenger-tab-home').click()
    await page.getByTestId('messenger-tab-conversation').click()
    await card.getByText('Mia has answered').waitFor()
    expect(complaints).toEqual([])
  })

  test('a button answers with the next screen, and pressed twice it is sent once', async () => {
    const { card, simulator } = await withCard()
    simulator.answers.messenger.submit = { canvas: { content: { components: [text('Noted')] } } }
    await card.locator('input').fill('FW-20818')
    await card.getByRole('button', { name: 'E-mail me' }).dblclick({ force: true })
    await card.getByText('Noted').waitFor()
    expect(asked(simulator, 'submit').map(({ json }) => json)).toMatchObject([
      { component_id: 'email_me', input_values: { addition: 'FW-20818' } },
    ])
  })

  test('while the customer types in a card it is left alone', async () => {
    const { page, card, simulator } = await withCard()
    await card.locator('input').fill('half a sen')
    simulator.answers.messenger.live = live(simulator, 'Something new')
    await simulator.control('POST', `/conversations/${JOE}/replies`, {
      as: 'teammate',
      teammateId: ANA,
      body: '<p>Still here</p>',
    })
    await page.getByTestId('messenger-thread').getByText('Still here').waitFor()
    await page.waitForTimeout(300)
    expect(await card.locator('input').inputValue()).toBe('half a sen')
  })

  test('a sheet opens with the sealed person, and what it sends comes back to the card', async () => {
    const { page, card, simulator } = await withCard()
    let sent = ''
    await page.route('**/canvas/messenger/sheet', (route) => {
      sent = new URLSearchParams(route.request().postData() ?? '').get('intercom_data') ?? ''
      const html = `<title>Sheet</title><button>Send</button><script>
        document.querySelector('button').onclick = () =>
          INTERCOM_MESSENGER_SHEET_LIBRARY.submitSheet({ phone: '+39061234' })</script>`
      return route.fulfill({ contentType: 'text/html', body: html })
    })
    await card.getByRole('button', { name: 'Call me back' }).click()
    const sheet = page.getByTestId('sheet')
    simulator.answers.messenger.live = live(simulator, 'Mia calls you')
    await page.frameLocator('[data-testid="sheet-frame"]').getByText('Send').click()
    await sheet.waitFor({ state: 'detached' })
    await card.getByText('Mia calls you').waitFor()
    expect(JSON.parse(sent)).toMatchObject({
      component_id: 'call_me_back',
      user: expect.any(String),
    })
    expect(asked(simulator, 'sheet/submit')[0]?.json).toMatchObject({
      sheet_values: { phone: '+39061234' },
    })
  })

  test('closing a sheet sends nothing, and the card is looked at again', async () => {
    const { page, card, simulator } = await withCard()
    await page.route('**/canvas/messenger/sheet', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Pick a time</p>' }),
    )
    await card.getByRole('button', { name: 'Call me back' }).click()
    await page.frameLocator('[data-testid="sheet-frame"]').getByText('Pick a time').waitFor()
    const looks = asked(simulator, 'live').length
    await page.getByTestId('sheet-close').click()
    await expect.poll(() => asked(simulator, 'live').length).toBeGreaterThan(looks)
    expect(asked(simulator, 'sheet/submit')).toHaveLength(0)
  })

  test("the card on the Messenger's home is put there once and shown to the customer", async () => {
    const { page, simulator } = await atJoe()
    simulator.answers.messenger.configure = { results: {} }
    await page.getByTestId('messenger-tab-home').click()
    await page.getByTestId('home-insert').click()
    const home = page.getByTestId('messenger-home')
    await home.getByText('With Mia in Billing').waitFor()
    expect(asked(simulator, 'live').at(-1)?.json.context).toMatchObject({ location: 'home' })
  })

  test('another language is asked for in the next look', async () => {
    const { page, simulator } = await withCard()
    await page.getByTestId('messenger-language').selectOption('ja')
    await expect
      .poll(() => asked(simulator, 'live').at(-1)?.json.context)
      .toMatchObject({ locale: 'ja' })
  })

  test('the header shows the time of the demo, and moves it', async () => {
    const { page } = await atJoe()
    const clock = page.getByTestId('clock-now')
    await clock.getByText('Fri, Nov 20, 6:30 PM').waitFor()
    await page.getByTestId('clock-15').click()
    await clock.getByText('6:45 PM').waitFor()
    await page.getByTestId('clock-opening').click()
    await clock.getByText('Mon, Nov 23, 9:00 AM').waitFor()
  })

  test('both sides fit 1280 px, and the customer can be put away', async () => {
    const { page } = await atJoe(1_280)
    const messenger = page.getByTestId('messenger')
    expect(await messenger.isVisible()).toBe(true)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
    await page.getByTestId('both-sides').click()
    expect(await messenger.isVisible()).toBe(false)
    await page.reload()
    await page.locator('#card[data-height]').waitFor()
    expect(await messenger.isVisible()).toBe(false)
  })
})
