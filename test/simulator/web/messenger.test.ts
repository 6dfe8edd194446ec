import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { movableClock } from '../../../src/simulator/time/movable-clock.ts'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { ANA, JOE, type Running, running } from '../running.ts'

/** Joe Marsh himself, and the conversations of two others. */
const JOE_MARSH = '5ba682d23d7cf92bef87b101'
const ERIK = '215470000000109'
const CLAIRE = '215470000000114'

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

  /** Joe's Messenger home with the app's card on it. */
  const atHome = async () => {
    const opened = await atJoe()
    const { page, simulator } = opened
    simulator.answers.messenger.configure = { results: {} }
    await page.getByTestId('messenger-tab-home').click()
    await page.getByTestId('home-insert').click()
    const home = page.getByTestId('messenger-home')
    await home.getByText('With Mia in Billing').waitFor()
    await page.route('**/canvas/messenger/sheet', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Pick a time</p>' }),
    )
    return { ...opened, home }
  }
  /** Turns to another conversation in the list. */
  const turnTo = async (page: Page, conversationId: string) => {
    await page.locator(`a[data-conversation-id="${conversationId}"]`).click()
    await page.locator(`[data-conversation-id="${conversationId}"][aria-current]`).waitFor()
  }

  test('a sheet left open in one conversation can be opened again in the next', async () => {
    const { page, home, simulator } = await atHome()
    await home.getByRole('button', { name: 'Call me back' }).click()
    await page.getByTestId('sheet').waitFor()
    const begun = { contactId: JOE_MARSH, body: '<p>And one more thing</p>' }
    const { json } = await simulator.control('POST', '/conversations', begun)
    await turnTo(page, json.conversation.id)
    await page.getByTestId('sheet').waitFor({ state: 'detached' })

    simulator.answers.messenger.live = live(simulator, 'Mia has answered')
    await page.getByTestId('messenger-tab-home').click()
    await home.getByText('Mia has answered').waitFor()
    await home.getByRole('button', { name: 'Call me back' }).click()
    await page.getByTestId('sheet').waitFor()
  })

  test("a sheet that comes late does not open over another customer's Messenger", async () => {
    const { page, home } = await atHome()
    const answer = Promise.withResolvers<void>()
    await page.route('**/messenger/sheets', async (route) => {
      await answer.promise
      await route.continue()
    })
    await home.getByRole('button', { name: 'Call me back' }).click()
    await turnTo(page, CLAIRE)
    const came = page.waitForResponse('**/messenger/sheets')
    answer.resolve()
    await came
    await page.waitForTimeout(200)
    expect(await page.getByTestId('sheet').count()).toBe(0)
  })

  test("what is half written as one customer stays theirs, and is no other's", async () => {
    const { page, simulator } = await atJoe()
    const text = page.getByTestId('messenger-text')
    await text.fill('My card was')
    await turnTo(page, CLAIRE)
    expect(await text.inputValue()).toBe('')
    const before = (await simulator.conversation(CLAIRE)).parts.length
    await text.press('Enter')
    await text.fill('Et moi ?')
    await turnTo(page, JOE)
    expect(await text.inputValue()).toBe('My card was')
    await turnTo(page, CLAIRE)
    expect(await text.inputValue()).toBe('Et moi ?')
    expect((await simulator.conversation(CLAIRE)).parts).toHaveLength(before)
  })

  test('an answer that comes late changes nothing in the conversation turned to meanwhile', async () => {
    const { page, simulator } = await atJoe()
    const text = page.getByTestId('messenger-text')
    const answer = Promise.withResolvers<void>()
    await page.route(`**/conversations/${JOE}/replies`, async (route) => {
      await answer.promise
      await route.continue()
    })
    await text.fill('Words of Joe alone')
    await text.press('Enter')
    await turnTo(page, CLAIRE)
    await text.fill('Et moi ?')
    const came = page.waitForResponse(`**/conversations/${JOE}/replies`)
    answer.resolve()
    await came
    await page.waitForTimeout(200)
    expect(await text.inputValue()).toBe('Et moi ?')
    const thread = page.getByTestId('messenger-thread')
    expect(await thread.textContent()).not.toContain('Words of Joe alone')
    expect((await simulator.conversation(JOE)).parts.at(-1)?.text).toBe('Words of Joe alone')
    await turnTo(page, JOE)
    expect(await text.inputValue(), 'what was sent is not kept').toBe('')
  })

  test('enter that only ends a composition sends nothing', async () => {
    const { page, simulator } = await atJoe()
    const before = (await simulator.conversation(JOE)).parts.length
    const text = page.getByTestId('messenger-text')
    await text.fill('にほん')
    await text.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    await page.waitForTimeout(200)
    expect(await text.inputValue()).toBe('にほん')
    expect((await simulator.conversation(JOE)).parts).toHaveLength(before)
  })

  test('the customer sees the files of a message, also of one without words', async () => {
    const { page, complaints } = await atJoe()
    await turnTo(page, ERIK)
    const theirs = page.getByTestId('messenger-thread').getByRole('link', { name: 'IMG_2291.jpg' })
    await theirs.waitFor()
    const inInbox = page.getByTestId('thread').getByRole('link', { name: 'IMG_2291.jpg' })
    expect(await theirs.getAttribute('href')).toBe(await inInbox.getAttribute('href'))
    expect(complaints).toEqual([])
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

  test('time is moved again and again with the keyboard, and only the clock is asked for', async () => {
    const { page } = await atJoe()
    const clock = page.getByTestId('clock-now')
    // The page hears of changes from here on: what was missed while it opened is asked for by then.
    const heard = page.waitForRequest((asked) => asked.url().endsWith('/clock') && isGet(asked))
    await page.getByTestId('clock-60').focus()
    await page.keyboard.press('Enter')
    await heard
    const asks: string[] = []
    page.on('request', (asked) => asks.push(new URL(asked.url()).pathname))
    for (const later of ['8:30 PM', '9:30 PM', '10:30 PM']) {
      await page.keyboard.press('Enter')
      await clock.getByText(later).waitFor()
      // The change is told to the page, too, and what it changes there is done by then.
      await page.waitForTimeout(300)
    }
    expect(asks.filter((path) => path.endsWith('/clock')).length).toBeGreaterThan(3)
    expect(asks.filter((path) => path.endsWith('/bootstrap'))).toEqual([])
  })

  test('time does not go back when another conversation is opened', async () => {
    const { page } = await atJoe()
    await page.clock.install({ time: FRIDAY_EVENING })
    const clock = page.getByTestId('clock-now')
    await page.reload()
    await clock.getByText('6:30 PM').waitFor()
    await page.clock.fastForward('10:00')
    await clock.getByText('6:40 PM').waitFor()
    await turnTo(page, CLAIRE)
    expect(await clock.textContent()).toContain('6:40 PM')
  })

  test('what a customer presses on a card asks for nothing but cards and conversations', async () => {
    const { page, card, simulator } = await withCard()
    const asks: string[] = []
    page.on('request', (request) => asks.push(new URL(request.url()).pathname))
    simulator.answers.messenger.submit = { canvas: { content: { components: [text('Noted')] } } }
    await card.getByRole('button', { name: 'E-mail me' }).click()
    await card.getByText('Noted').waitFor()
    await expect.poll(() => asks.filter((path) => path.endsWith('/conversations'))).toHaveLength(1)
    expect(asks.filter((path) => path.endsWith('/bootstrap'))).toEqual([])
  })

  test('after midnight the list shows times of the new day and dates of the one before', async () => {
    const lateEvening = new Date('2026-11-21T04:50:00Z')
    let now = lateEvening
    const simulator = await running({ webhooks: false, clock: movableClock(() => now) })
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.clock.install({ time: now })
    await page.goto(`${simulator.url}/simulator`)
    const timeIn = (id: string) => page.locator(`[data-conversation-id="${id}"] time`)
    const yesterday = await simulator.conversation(JOE)
    await timeIn(JOE)
      .getByText(/[AP]M$/)
      .waitFor()

    now = new Date(lateEvening.getTime() + 20 * 60_000)
    await page.clock.fastForward('20:00')
    const said = { as: 'customer', body: '<p>Still awake</p>' }
    await simulator.control('POST', `/conversations/${CLAIRE}/replies`, said)
    await timeIn(CLAIRE).getByText('12:10 AM').waitFor()
    expect(yesterday.updatedAt).toBeLessThan(lateEvening.getTime() / 1_000)
    await timeIn(JOE).getByText('Nov 20').waitFor()
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

const isGet = (asked: Request) => asked.method() === 'GET'
