import type { Locator, Page } from 'playwright-core'
import { eventually } from '../program/eventually.ts'

/** The customer's Messenger as a person uses it. */
export interface Messenger {
  /** What the customer was told so far, oldest first. */
  readonly messages: () => Promise<readonly string[]>
  /** The newest card: on the home while that is open, otherwise in the thread. */
  readonly card: Locator
  readonly cardWords: () => Promise<string>
  /** A button of the card by what it does, whichever case it is about. */
  readonly button: (does: string) => Locator
  readonly turnTo: (tab: 'home' | 'conversation') => Promise<void>
  /** Puts the app's card on the home, as configured by default. */
  readonly insertOnHome: () => Promise<void>
  /** The page of the app in the sheet. */
  readonly sheet: ReturnType<Page['frameLocator']>
  readonly later: (step: 'clock-15' | 'clock-60' | 'clock-opening' | 'clock-day') => Promise<void>
}

/** Drives the customer's side of the simulator's page. */
export function messengerOn(page: Page): Messenger {
  const card = page.getByTestId('messenger-card').filter({ visible: true }).last()
  const clock = page.getByTestId('clock-now')
  return {
    messages: () => page.getByTestId('messenger-thread').locator('.m-bubble').allTextContents(),
    card,
    cardWords: async () => (await card.locator('.ck-card').textContent()) ?? '',
    button: (does) => card.locator(`button[data-component-id^="${does}"]`),
    turnTo: (tab) => page.getByTestId(`messenger-tab-${tab}`).click(),
    insertOnHome: async () => {
      await page.getByTestId('home-insert').click()
      const dialog = page.getByTestId('insert-dialog')
      await dialog.locator('.ck-button').click()
      await dialog.waitFor({ state: 'detached' })
    },
    sheet: page.frameLocator('[data-testid="sheet-frame"]'),
    later: async (step) => {
      const before = await clock.textContent()
      await page.getByTestId(step).click()
      await eventually('a later time', async () => (await clock.textContent()) !== before)
    },
  }
}
