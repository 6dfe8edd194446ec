import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConversationSummary } from '../../src/simulator/control-api.ts'
import { hasChromium, launchChromium } from '../chromium.ts'
import { eventually } from '../program/eventually.ts'
import { type Program, removeDataDirs, runProgram } from '../program/process.ts'
import { canvasCaller, openDraftedForm } from '../program/simulated-card.ts'
import { type Inbox, inboxOn, wordsOf } from './inbox.ts'

/** Conversations of the simulator, by whose they are. */
const JOE = '215470000000101'
const HANNAH = '215470000000102'
const NADIA = '215470000000107'
const VICTOR = '215470000000110'

const ANA = '814001'
const TOM = '814002'
const MIA = '814004'
const PRIYA = '814003'
const BILLING = '502'

const VAGUE = 'escalating to billing'
const GOOD =
  'Charged twice for one subscription; the refund of FW-20818 failed with RF-409. ' +
  'Needs somebody with Stripe access to release it.'

/** Messages of his conversation as it is written; what he is told at the handoff is one more. */
const JOES_MESSAGES = 9

/** As many fields as may be asked of a human in an ordinary handoff. Source: product law 3. */
const MOST_ASKED = 4

const FIRST_CANVAS_MAX_PX = 400

describe.skipIf(!hasChromium())('handing over in a browser', () => {
  let browser: Browser
  let baton: Program
  let url: string
  let inbox: Inbox

  beforeAll(async () => {
    baton = runProgram()
    url = await baton.ready()
    browser = await launchChromium()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    inbox = inboxOn(page, () => url)
    for (const id of [JOE, HANNAH, NADIA, VICTOR])
      await openDraftedForm(canvasCaller(url), id, PRIYA)
  })

  afterAll(async () => {
    await browser?.close()
    await removeDataDirs()
  })

  test('the first card of every conversation is there, fits, and nothing is refused', async () => {
    await inbox.page.goto(`${url}/simulator`)
    await inbox.page.getByTestId('hint').waitFor()
    const conversations = await conversationsAt(url)
    expect(conversations.length).toBeGreaterThanOrEqual(8)
    for (const { id, customerName } of conversations) {
      await inbox.open(id, ANA)
      expect(await inbox.cardHeight(), customerName).toBeLessThan(FIRST_CANVAS_MAX_PX)
      expect(await inbox.page.getByRole('alert').count(), customerName).toBe(0)
      expect(await inbox.page.getByTestId('warnings').count(), customerName).toBe(0)
    }
  })

  test('an ordinary billing case asks a human little; a vague reason is stopped beside its field', async () => {
    await inbox.open(JOE, ANA)
    await inbox.press('hand_over')
    const asked = await fieldsUnder(inbox, 'Only you know')
    expect(await inbox.valueOf('reason'), 'drafted from a note').toContain('Stripe access')
    expect(asked.length, `asked: ${asked.join(', ')}`).toBeLessThanOrEqual(MOST_ASKED)
    const drafted = await fieldsUnder(inbox, 'Drafted from the conversation')
    expect(drafted, 'fields are found where they stand').toContain('summary')
    expect(await inbox.valueOf('summary'), 'drafted').not.toBe('')

    await inbox.fill('reason', VAGUE)
    await inbox.fill('promised', '')
    await inbox.press('check_and_hand_over')
    expect(await inbox.cardWords()).toContain('Not handed over yet: 2 things to fix')
    expect(await nextTo(inbox, 'reason')).toBe('finding:reason')
    expect(await wordsOf(inbox.part('finding:reason'))).toContain(VAGUE)
    expect(await inbox.valueOf('reason'), 'kept as typed').toBe(VAGUE)
    expect(await inbox.appNotes().count()).toBe(0)
  })

  test('no conversation asks a human for more than a few things, and some do ask', async () => {
    const counts: number[] = []
    for (const { id, customerName } of await conversationsAt(url)) {
      const { components } = await openDraftedForm(canvasCaller(url), id, PRIYA)
      const start = components.findIndex(({ text }) => text === 'Only you know')
      const rest = start < 0 ? [] : components.slice(start + 1)
      const end = rest.findIndex(({ type }) => type === 'divider')
      const asked = rest.slice(0, end).filter(({ id }) => id !== undefined)
      expect(asked.length, customerName).toBeLessThanOrEqual(MOST_ASKED)
      counts.push(asked.length)
    }
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })

  test('a suggestion is taken over in one press, and what passes is a note in the thread with a new owner', async () => {
    await inbox.fill('reason', GOOD)
    await inbox.press('use_suggestion:promised')
    expect(await inbox.valueOf('promised')).toMatch(/written confirmation/)
    expect(await inbox.valueOf('reason'), 'kept over the suggestion').toBe(GOOD)
    expect(await inbox.part('receiver').locator('select').inputValue()).toBe(MIA)
    await inbox.press('check_and_hand_over')
    expect(await inbox.cardWords()).toContain('handed over to Mia Chen')

    await inbox.appNotes().waitFor()
    expect(await wordsOf(inbox.appNotes())).toContain('RF-409')
    expect(await wordsOf(inbox.appNotes())).toMatch(/Ref C\d+-/)
    const { page } = inbox
    await eventually('the assignee', async () => (await assignee(inbox)) === MIA)
    expect(await page.locator('select[data-testid="team"]').inputValue()).toBe(BILLING)
  })

  test('the receiver finds the briefing, also after a reload', async () => {
    await inbox.page.getByTestId('teammate-switcher').selectOption(MIA)
    await inbox.card()
    await inbox.press('briefing')
    await eventually('what the customer was told, in what was read', async () => {
      await inbox.press('refresh')
      return (await inbox.cardWords()).includes(`As of message ${JOES_MESSAGES + 1}`)
    })
    const briefing = await inbox.cardWords()
    expect(briefing).toContain(GOOD.slice(0, 40))
    expect(briefing).toContain('Ana Rossi')
    expect(briefing.toLowerCase()).toContain('do not ask again')

    await inbox.page.reload()
    await inbox.press('briefing')
    expect(await inbox.cardWords()).toBe(briefing)
  })

  test('a message the briefing rests on is shown in the thread when its link is pressed', async () => {
    await (await inbox.card())
      .getByRole('link', { name: /^Message \d+$/ })
      .first()
      .click()
    const revealed = inbox.page.locator('[data-message-id]:focus')
    await revealed.waitFor()
    expect(inbox.page.context().pages()).toHaveLength(1)
  })

  test('a saved draft is there when the conversation is opened again; changing the type keeps what was typed', async () => {
    await inbox.open(HANNAH, TOM)
    await inbox.press('hand_over')
    await inbox.choose('handoff_type', 'support-to-engineering')
    await inbox.fill('reason', 'Typed before the type was changed')
    await inbox.fill('actual', 'Only the header row, every time')
    await inbox.choose('handoff_type', 'enterprise-escalation')
    expect(await inbox.valueOf('reason')).toBe('Typed before the type was changed')
    await inbox.choose('handoff_type', 'support-to-engineering')
    expect(await inbox.valueOf('reason')).toBe('Typed before the type was changed')
    expect(await inbox.valueOf('actual')).toBe('Only the header row, every time')
    await inbox.press('save_draft')

    await inbox.open(JOE, TOM)
    await inbox.open(HANNAH, TOM)
    await inbox.press('hand_over')
    expect(await inbox.valueOf('reason')).toBe('Typed before the type was changed')
    expect(await inbox.valueOf('actual')).toBe('Only the header row, every time')
    await inbox.press('cancel')
  })

  test('a double click hands over once', async () => {
    await inbox.open(NADIA, ANA)
    await inbox.press('hand_over')
    await inbox.fill('reason', GOOD)
    await inbox.part('check_and_hand_over').dblclick()
    await inbox.card()
    if (await inbox.part('hand_over_anyway').count()) {
      await inbox.fill('bypass_reason', 'The customer waits and the rest is in the thread')
      await inbox.part('hand_over_anyway').dblclick()
      await inbox.card()
    }
    expect(await inbox.part('withdraw').count()).toBe(1)
    await inbox.appNotes().first().waitFor()
    await inbox.open(NADIA, ANA)
    expect(await inbox.appNotes().count()).toBe(1)
  })

  test('words that try to be markup, links or scripts are words', async () => {
    await inbox.open(VICTOR, TOM)
    await inbox.press('hand_over')
    await inbox.press('check_and_hand_over')
    await inbox.fill(
      'bypass_reason',
      '<img src=x onerror=alert(1)> he waits for an answer <b>now</b>',
    )
    await inbox.press('hand_over_anyway')
    await inbox.appNotes().first().waitFor()
    const { page } = inbox
    expect(await page.locator('#card img, #card script, .part img, .part script').count()).toBe(0)
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    const links = 'a[href*="evil.example"], a[href*="tracker.example"]'
    expect(await inbox.appNotes().locator(links).count(), 'no link of theirs in our note').toBe(0)
    expect(await wordsOf(inbox.appNotes().first())).toContain('<img src=x')
    await page.getByTestId('teammate-switcher').selectOption(PRIYA)
    await inbox.press('briefing')
    expect(await (await inbox.card()).locator(`img, ${links}`).count()).toBe(0)
    expect(inbox.complaints).toEqual([])
  })

  test('after a restart everything is still there, and Reset makes everything anew', async () => {
    expect(await baton.end('SIGTERM')).toEqual({ code: 0, signal: null })
    baton = runProgram({ dataDir: baton.dataDir })
    url = await baton.ready()
    await inbox.open(JOE, MIA)
    expect(await inbox.cardWords()).toContain('Mia Chen')
    expect(await assignee(inbox)).toBe(MIA)
    expect(await inbox.appNotes().count()).toBe(1)

    const reset = inbox.page.getByTestId('reset')
    const before = await reset.elementHandle()
    const away = inbox.page.getByTestId('away')
    await away.click()
    await eventually('a new header', async () => (await away.textContent()) === 'Come back')
    expect(await before?.evaluate((button) => button.isConnected), 'half a press is kept').toBe(
      true,
    )

    await reset.click()
    await Promise.all([inbox.page.waitForEvent('load'), reset.click()])
    await inbox.open(JOE, ANA)
    expect(await inbox.appNotes().count()).toBe(0)
    expect(await inbox.cardWords()).not.toContain('Mia Chen')
    expect(await assignee(inbox)).toBe(ANA)
  })
})

async function conversationsAt(url: string): Promise<readonly ConversationSummary[]> {
  const response = await fetch(`${url}/simulator/api/conversations`)
  return ((await response.json()) as { conversations: ConversationSummary[] }).conversations
}

const assignee = ({ page }: Inbox) => page.locator('select[data-testid="assignee"]').inputValue()

/** Ids of the inputs between a heading of the card and the next one. */
function fieldsUnder({ page }: Inbox, heading: string): Promise<string[]> {
  return page.locator('#card .ck-component').evaluateAll((parts, wanted) => {
    const start = parts.findIndex((part) => part.textContent === wanted)
    const rest = start < 0 ? [] : parts.slice(start + 1)
    const end = rest.findIndex((part) => part.classList.contains('ck-header'))
    return rest
      .slice(0, end < 0 ? undefined : end)
      .filter((part) => part.classList.contains('ck-field'))
      .map((part) => part.getAttribute('data-component-id') ?? '')
  }, heading)
}

/** The id of what stands right after a component. */
function nextTo(inbox: Inbox, id: string): Promise<string | null> {
  return inbox
    .part(id)
    .evaluate((part) => part.nextElementSibling?.getAttribute('data-component-id') ?? null)
}
