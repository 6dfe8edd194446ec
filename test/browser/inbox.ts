import type { Locator, Page } from 'playwright-core'

/** Long enough for a busy machine, in milliseconds; nothing here takes that long on an idle one. */
const PATIENCE_MS = 20_000

/** The simulator's Inbox as a person uses it. */
export interface Inbox {
  readonly page: Page
  /** Everything the page reported as an error, and every request that left this machine. */
  readonly complaints: readonly string[]
  readonly open: (conversationId: string, teammateId: string) => Promise<void>
  /** The card as it is, once no request is under way. */
  readonly card: () => Promise<Locator>
  /** One component of the card, by its id. */
  readonly part: (id: string) => Locator
  /** Presses a button of the card and waits for the answer. */
  readonly press: (id: string) => Promise<void>
  readonly fill: (id: string, text: string) => Promise<void>
  readonly valueOf: (id: string) => Promise<string>
  readonly choose: (id: string, option: string) => Promise<void>
  readonly cardWords: () => Promise<string>
  /** The height a first canvas is measured with, in px. */
  readonly cardHeight: () => Promise<number>
  /** Notes in the thread that an app wrote. */
  readonly appNotes: () => Locator
}

/** Opens the page of a simulator at `url` and lists what goes wrong on it. */
export function inboxOn(page: Page, url: () => string): Inbox {
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    const isOurs = hostname === 'localhost' || protocol === 'data:'
    if (!isOurs) complaints.push(`request to ${hostname}`)
  })

  const face = page.locator('#card')
  const part = (id: string) => face.locator(`[data-component-id="${id}"]`)
  const control = (id: string) => part(id).locator('input, textarea, select').first()
  const card = async () => {
    await face.waitFor()
    await page.locator('.card-panel[aria-busy="false"]').waitFor()
    return face
  }
  return {
    page,
    complaints,
    open: async (conversationId, teammateId) => {
      await page.goto(`${url()}/simulator#/conversations/${conversationId}/as/${teammateId}`)
      await page.locator(`[data-conversation-id="${conversationId}"][aria-current]`).waitFor()
      await card()
    },
    card,
    part,
    press: async (id) => {
      await card()
      await part(id).click()
      await card()
    },
    fill: (id, text) => control(id).fill(text),
    valueOf: (id) => control(id).inputValue(),
    choose: async (id, option) => {
      const isFolded = (await part(id).getAttribute('data-component-type')) === 'dropdown'
      if (isFolded) await control(id).selectOption(option)
      else
        await part(id)
          .locator('label', { has: page.locator(`[value="${option}"]`) })
          .click()
      await card()
    },
    cardWords: async () => wordsOf(await card()),
    cardHeight: async () => {
      const shown = await card()
      await page.locator('#card[data-height]').waitFor()
      return Number(await shown.getAttribute('data-height'))
    },
    appNotes: () => page.locator('[data-kind="note"]', { hasText: 'by the app' }),
  }
}

/** Everything that stands in a part of the page, without line breaks. */
export async function wordsOf(part: Locator): Promise<string> {
  return (await part.textContent()) ?? ''
}
