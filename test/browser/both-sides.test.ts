import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launchChromium } from '../chromium.ts'
import { eventually } from '../program/eventually.ts'
import { removeDataDirs, runProgram } from '../program/process.ts'
import { canvasCaller, openDraftedForm } from '../program/simulated-card.ts'
import { type Inbox, inboxOn, wordsOf } from './inbox.ts'
import { type Messenger, messengerOn } from './messenger.ts'

/** Conversations of the simulator, by whose they are. */
const JOE = '215470000000101'
const STEFAN = '215470000000108'
const CLAIRE = '215470000000114'

const ANA = '814001'
const TOM = '814002'
const PRIYA = '814003'
const MIA = '814004'

const REASON =
  'Charged twice for one subscription; the refund of FW-20818 failed with RF-409. ' +
  'Needs somebody with Stripe access to release it.'

/** From opening at nine to a quarter past five, in minutes: everybody went home. */
const AFTER_CLOSING = 8 * 60 + 15

/** Estimates of the demo workspace pass within this many hours of opening. */
const MOST_HOURS = 9

/** Half of how tall the Messenger is on a desktop, as the simulator shows it. */
const HALF_HEIGHT_PX = 350

/** Words of the button that leads out of waiting by e-mail. */
const BY_EMAIL = {
  de: /E-Mail/,
  es: /correo/,
  pt: /por e-mail/,
  ja: /メール/,
  fr: /par e-mail/i,
  en: /E-mail me/,
} as const

/** Hosts a sheet may load its library from; without a network it does not get it. */
const LIBRARY_HOST = 'js.intercomcdn.com'

describe.skipIf(!hasChromium())('a handoff from both sides, in a browser', () => {
  let browser: Browser
  let url: string
  let page: Page
  let inbox: Inbox
  let customer: Messenger

  beforeAll(async () => {
    url = await runProgram().ready()
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.route(`https://${LIBRARY_HOST}/**`, (route) => route.abort())
    inbox = inboxOn(page, () => url)
    customer = messengerOn(page)
    const { nextOpening } = await clockAt(url)
    await clockAt(url, { to: nextOpening })
    await clockAt(url, { forwardMinutes: AFTER_CLOSING })
    for (const id of [JOE, STEFAN, CLAIRE]) await openDraftedForm(canvasCaller(url), id, PRIYA)
  })

  afterAll(async () => {
    await browser?.close()
    await removeDataDirs()
  })

  /** Hands a conversation over as it was drafted, whatever the gate still asks. */
  const handOver = async (press: (id: string) => Promise<void>) => {
    await inbox.press('hand_over')
    await inbox.fill('reason', REASON)
    await press('check_and_hand_over')
    if ((await inbox.part('hand_over_anyway').count()) === 0) return
    await inbox.fill('bypass_reason', 'The customer waits, and the rest is in the thread')
    await press('hand_over_anyway')
  }
  const messageAfter = (count: number) =>
    eventually('a message to the customer', async () => (await customer.messages())[count])

  test('out of hours the customer hears who has it and when somebody is back, and sees it on a card', async () => {
    await inbox.open(JOE, ANA)
    const before = (await customer.messages()).length
    await handOver(inbox.press)
    const told = await messageAfter(before)
    expect(told).toContain('Mia')
    expect(told).toMatch(/9:00\s?AM/)
    expect(told).not.toMatch(/tier|standard|RF-409|Stripe/i)
    expect(await customer.messages()).toHaveLength(before + 1)

    await customer.turnTo('home')
    await customer.insertOnHome()
    await eventually('the card', async () => (await customer.cardWords()).includes('Mia'))
    expect(await customer.cardWords()).not.toMatch(/tier|RF-409|Stripe/i)
    expect(await customer.button('call_me_back').count()).toBe(1)
  })

  test('in a conversation the card keeps to half the Messenger, in every language', async () => {
    await customer.turnTo('conversation')
    await inbox.press('add_status_card')
    await page.getByTestId('card-chip').waitFor()
    await page.getByTestId('composer-text').fill('Here is how it stands.')
    await page.getByTestId('composer-send').click()
    await eventually('the card', async () => (await customer.card.count()) === 1)
    const face = customer.card.locator('.ck-card')
    for (const [language, words] of Object.entries(BY_EMAIL)) {
      await page.getByTestId('messenger-language').selectOption(language)
      await eventually(`the card in ${language}`, async () =>
        words.test(await customer.cardWords()),
      )
      const box = await face.boundingBox()
      expect(box?.height, `${language}: ${await customer.cardWords()}`).toBeLessThanOrEqual(
        HALF_HEIGHT_PX,
      )
    }
    await customer.turnTo('home')
  })

  test('when the estimate passes, the customer hears it from us, with a new one', async () => {
    const before = await customer.messages()
    await customer.later('clock-opening')
    for (let hour = 0; hour < MOST_HOURS; hour += 1) {
      await customer.later('clock-60')
      await page.waitForTimeout(1_500)
      if ((await customer.messages()).length > before.length) break
    }
    const overrun = await messageAfter(before.length)
    expect(overrun).not.toBe(before.at(-1))
    expect(await customer.messages()).toHaveLength(before.length + 1)
  })

  test('the customer asks for a call in the sheet, and the owner is told with the number', async () => {
    await customer.button('call_me_back').dblclick({ force: true })
    const { sheet } = customer
    await sheet.locator('[name="phone"]').fill('12')
    expect(await page.getByTestId('sheet').count()).toBe(1)
    await sheet.locator('label.time').first().click()
    await sheet.locator('button[type="submit"]').click()
    await sheet.getByRole('alert').first().waitFor()

    await sheet.locator('[name="phone"]').fill('(503) 555-0100')
    await sheet.locator('button[type="submit"]').dblclick()
    await page.getByTestId('sheet').waitFor({ state: 'detached' })
    await eventually('the call', async () => (await customer.cardWords()).includes('555 0100'))
    const note = inbox.appNotes().filter({ hasText: '+15035550100' })
    await note.waitFor()
    await page.waitForTimeout(1_500)
    expect(await note.count(), 'once, though pressed twice').toBe(1)
    expect((await customer.messages()).join(' '), 'a note is no message').not.toContain('555')
  })

  test('the owner replies, and the card no longer lets the customer wait', async () => {
    await customer.button('back').click()
    await eventually('the live card', async () => (await customer.button('refresh').count()) === 1)
    const waiting = await customer.cardWords()
    await inbox.open(JOE, MIA)
    await page.getByTestId('composer-text').fill('Hi Joe, Mia here. The refund is on its way.')
    await page.getByTestId('composer-send').click()
    await page.getByTestId('messenger-thread').getByText('Mia here').waitFor({ state: 'attached' })
    await customer.turnTo('home')
    await eventually('another status', async () => {
      await customer.button('refresh').click()
      return (await customer.cardWords()) !== waiting
    })
    expect(await customer.cardWords()).toContain('Mia')
  })

  test('a card goes out with a reply and shows the customer their own case', async () => {
    await customer.turnTo('conversation')
    await page.getByTestId('insert-card').click()
    await page.getByTestId('insert-dialog').locator('.ck-button').click()
    await page.getByTestId('card-chip').waitFor()
    await page.getByTestId('composer-text').fill('Here you see where it stands.')
    await page.getByTestId('composer-send').click()
    await page.getByTestId('messenger-thread').getByText('where it stands').waitFor()
    await eventually('the card', async () => (await customer.cardWords()).includes('Mia'))
    expect(await page.getByTestId('messenger-thread').getByRole('alert').count()).toBe(0)
  })

  test('a double click hands over once and tells the customer once, in their language', async () => {
    for (const [conversation, teammate, words] of [
      [STEFAN, ANA, /Team/],
      [CLAIRE, TOM, /Bonjour/],
    ] as const) {
      await inbox.open(conversation, teammate)
      const before = (await customer.messages()).length
      await handOver(async (id) => {
        await inbox.part(id).dblclick()
        await inbox.card()
      })
      expect(await messageAfter(before), conversation).toMatch(words)
      await page.waitForTimeout(1_500)
      expect(await customer.messages(), conversation).toHaveLength(before + 1)
      expect(await inbox.appNotes().count(), conversation).toBe(1)
    }
  })

  test('the handed-over screen puts the card into the reply, without configuring anything', async () => {
    await inbox.press('add_status_card')
    await page.getByTestId('card-chip').waitFor()
    await page.getByTestId('composer-text').fill('Voilà où en est votre demande.')
    await page.getByTestId('composer-send').click()
    await page.getByTestId('messenger-thread').getByText('Voilà').waitFor()
    await eventually('the card', async () => (await customer.card.count()) === 1)
    await customer.card.locator('.ck-card').waitFor()
    expect(await customer.cardWords()).toContain('Ana')
    expect(await wordsOf(page.getByTestId('messenger-thread'))).not.toContain('RF-409')
  })

  test('somebody else does not see it on their card, and a page shows no error', async () => {
    await inbox.open(CLAIRE, TOM)
    await customer.turnTo('home')
    await customer.card.locator('.ck-card').waitFor()
    expect(await customer.cardWords()).not.toContain('Mia')
    expect(await wordsOf(page.getByTestId('messenger-home'))).not.toContain('555')
    expect(inbox.complaints.filter((it) => !it.includes(LIBRARY_HOST))).toEqual([])
  })
})

async function clockAt(url: string, move?: object): Promise<{ readonly nextOpening: string }> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move),
  }
  const answer = await fetch(`${url}/simulator/api/clock`, move && init)
  return (await answer.json()) as { nextOpening: string }
}
