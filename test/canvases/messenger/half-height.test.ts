import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MESSENGER_SCREENS } from '../../../canvases/messenger/index.ts'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { inlinedPage } from '../../simulator/web/inlined-page.ts'

/**
 * Half of the Messenger, in pixels. Intercom's best practices ask for it in conversations and on the first
 * canvas of the home screen; the Messenger is 704 px high where the window allows it.
 */
const HALF_PX = 352

/** Shows what happens to words no workspace has, not how tall a card is. */
const EXTREME = /^(?:hostile|long|very long)/

/** Screens of the teammate who inserts the card are not in the Messenger. */
const NOT_IN_MESSENGER = ['card-options']

/** A home screen with several cases, and what was opened from it, may be scrolled. */
const SCROLLED = ['several at once']

const examples = Object.entries(MESSENGER_SCREENS)
  .filter(([screen]) => !NOT_IN_MESSENGER.includes(screen))
  .flatMap(([screen, shown]) =>
    shown
      .filter(({ name }) => !EXTREME.test(name) && !SCROLLED.includes(name))
      .map(({ name }) => ({ screen, name })),
  )

describe.skipIf(!hasChromium())(
  'in a conversation a card takes half of the Messenger at most',
  () => {
    let browser: Browser
    const heights = new Map<string, number>()

    beforeAll(async () => {
      browser = await launchChromium()
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
      await page.route(/^https?:/, (route) => route.abort())
      await page.setContent(
        inlinedPage({
          title: 'Cards',
          entry: 'test/simulator/web/browser/preview-page.ts',
          styles: ['theme.css', 'canvas.css'],
          data: MESSENGER_SCREENS,
        }),
      )
      await page.waitForSelector('[data-height]')
      const measured =
        await page.evaluate(`[...document.querySelectorAll('section')].flatMap((section) =>
      [...section.querySelectorAll('[data-example]')].map((one) => [section.id + '/' + one.dataset.example,
        one.querySelector('[data-height]').getBoundingClientRect().height]))`)
      for (const [name, height] of measured as [string, number][]) heights.set(name, height)
    })

    afterAll(() => browser.close())

    for (const { screen, name } of examples) {
      test(`${screen}, ${name}`, () => {
        expect(heights.get(`${screen}/${name}`)).toBeLessThanOrEqual(HALF_PX)
      })
    }

    test('the measure works: a card with many words is taller', () => {
      expect(heights.get('status-card/long text')).toBeGreaterThan(HALF_PX)
    })
  },
)
