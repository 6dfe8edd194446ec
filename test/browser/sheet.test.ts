import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium, launchChromium } from '../chromium.ts'
import { openCaseOf, sealUser } from '../http/canvas-kit/sheet/sheet-world.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../http/inbox-world.ts'

/** The narrowest phone people still use. */
const PHONE = { width: 360, height: 740 }

/** The machine may have other things to do. */
const PATIENCE_MS = 10_000

/** Stands in for Intercom's library: keeps what it was given where the test finds it. */
const LIBRARY = `globalThis.INTERCOM_MESSENGER_SHEET_LIBRARY = {
  setTitle: (title) => { globalThis.titled = title },
  submitSheet: (values) => { globalThis.submitted = values },
  closeSheet: () => undefined,
}`

describe.skipIf(!hasChromium())('the page a call is arranged on, in a phone’s browser', () => {
  let world: InboxWorld
  let browser: Browser
  let page: Page
  let url: string
  /** The customer's own site, another origin than ours, and what stands on it. */
  let site: Server
  let shop: string
  let shown = ''
  let count = 0
  let caseNumber: number
  let contact: string
  const complaints: string[] = []

  beforeAll(async () => {
    world = await inboxWorld()
    url = await world.app.listen({ host: '127.0.0.1', port: 0 })
    site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(shown))
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    shop = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    site.close()
    await world.close()
  })

  beforeEach(async () => {
    count += 1
    contact = `sheet-${count}`
    caseNumber = await openCaseOf(world, `7700${count}`, contact)
  })

  /** Messenger opens it in a frame on the customer's own site, by posting a form into it. */
  async function open(library: 'loads' | 'blocked' | 'no-script', locale = 'en') {
    const context = await browser.newContext({
      viewport: PHONE,
      javaScriptEnabled: library !== 'no-script',
    })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (said) => {
      if (said.text().includes('Content Security Policy')) complaints.push(said.text())
    })
    await context.route('https://js.intercomcdn.com/**', (route) =>
      library === 'loads'
        ? route.fulfill({ contentType: 'text/javascript', body: LIBRARY })
        : route.abort(),
    )
    const data = JSON.stringify({
      workspace_id: WORKSPACE,
      user: sealUser({ id: contact, location: { country_code: 'IT' } }),
      context: { location: 'conversation', locale },
    }).replaceAll('"', '&quot;')
    const form = `<form method="post" target="sheet" action="${url}/canvas/messenger/sheet?case=${caseNumber}"><input name="intercom_data" value="${data}"><button>Open</button></form>`
    shown = `<body style="margin:0">${form}<iframe name="sheet" style="border:0;width:100vw;height:90vh"></iframe></body>`
    await page.goto(shop)
    await page.getByRole('button', { name: 'Open' }).click()
    const sheet = page.frameLocator('iframe')
    await sheet.getByRole('heading').first().waitFor()
    return sheet
  }

  const sheetFrame = () => page.frames().find((frame) => frame.name() === 'sheet')

  /** The page's policy lets nothing be evaluated in it again and again, so it is asked from here. */
  const known = (name: 'titled' | 'submitted') => sheetFrame()?.evaluate(`globalThis.${name}`)

  async function fill(sheet: Awaited<ReturnType<typeof open>>, phone: string) {
    await sheet.locator('#phone').fill(phone)
    await sheet.locator('label.time').nth(1).click()
    await sheet.getByRole('button').click()
  }

  const wishes = async () => {
    const found = await world.atDesk(WORKSPACE, async (desk) => {
      const supportCase = await desk.caseNumbered(caseNumber)
      return supportCase ? desk.wishesOf(supportCase.id, 10) : []
    })
    return found === 'not-installed' ? [] : found
  }

  test('without a script the form goes its plain way, inside the frame of another site', async () => {
    const sheet = await open('no-script')
    await fill(sheet, '06 6982 1234')
    await sheet.getByRole('heading', { name: 'We will call you' }).waitFor()
    expect(await wishes()).toHaveLength(1)
  })

  test('where Intercom’s library cannot be loaded it does the same', async () => {
    const sheet = await open('blocked')
    await fill(sheet, '06 6982 1234')
    await sheet.getByRole('heading', { name: 'We will call you' }).waitFor()
    expect(await wishes()).toHaveLength(1)
  })

  test('with the library a good form goes to Messenger, and nowhere else', async () => {
    const sheet = await open('loads')
    await expect.poll(() => known('titled'), { timeout: PATIENCE_MS }).toBe('Call me back')
    await fill(sheet, '06 6982 1234')
    await expect
      .poll(() => known('submitted'), { timeout: PATIENCE_MS })
      .toMatchObject({
        case: String(caseNumber),
        phone: '+390669821234',
      })
    expect(await wishes()).toEqual([])
  })

  test('with the library a form to mend stays open and says what is missing', async () => {
    const sheet = await open('loads')
    await fill(sheet, '12')
    await sheet.getByText('We cannot call this number').waitFor()
    expect(await sheet.locator('#phone').inputValue()).toBe('12')
    expect(await sheet.locator('input[name=window]:checked').count()).toBe(1)
    expect(await known('submitted')).toBeUndefined()
  })

  test.each(['en', 'de', 'fr', 'es', 'pt', 'ja'])(
    'in %s nothing sticks out of a narrow phone, and every field has its label',
    async (locale) => {
      const sheet = await open('blocked', locale)
      await sheet.getByRole('button').click()
      await sheet.locator('.problem').first().waitFor()
      const width = await sheetFrame()?.evaluate('document.documentElement.scrollWidth')
      expect(Number(width)).toBeLessThanOrEqual(PHONE.width)
      const unnamed = await sheetFrame()?.evaluate(
        `[...document.querySelectorAll('input:not([type=hidden]),select')].filter((field) => field.labels.length === 0).length`,
      )
      expect(unnamed).toBe(0)
    },
  )

  test('the browser had nothing to complain about', () => {
    expect(complaints).toEqual([])
  })
})
