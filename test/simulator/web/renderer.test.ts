import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Component } from '../../../canvases/kit.ts'
import { hasChromium, launchChromium } from '../../chromium.ts'
import { inlinedPage } from './inlined-page.ts'

describe.skipIf(!hasChromium())('a canvas in the browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 800, height: 900 } })
    // Pictures come from nowhere: a test loads nothing from the network.
    await page.route(/^https?:/, (route) => route.abort())
    await page.setContent(
      inlinedPage({
        title: 'Bench',
        entry: 'test/simulator/web/browser/bench-card.ts',
        styles: ['theme.css', 'canvas.css'],
      }),
    )
    await page.waitForFunction('window.bench !== undefined')
  })

  afterAll(async () => {
    await browser?.close()
  })

  const show = (components: readonly unknown[], problems: string[] = [], isFirst = false) => {
    const shown = JSON.stringify({ content: { components } })
    return page.evaluate(`bench.show(${shown}, ${JSON.stringify(problems)}, ${isFirst})`)
  }
  const submits = () => page.evaluate('bench.heard.submits') as Promise<[string, unknown][]>
  const urls = () => page.evaluate('bench.heard.urls') as Promise<string[]>
  const component = (id: string) => page.locator(`[data-component-id="${id}"]`)
  /** What an expression about `it`, the element with this component id, is in the page. */
  const inPage = (id: string, expression: string) =>
    page.evaluate(`((it) => ${expression})(document.querySelector('[data-component-id="${id}"]'))`)
  const styleOf = (id: string, property: string) =>
    inPage(id, `getComputedStyle(it).getPropertyValue('${property}')`)

  const submit = { type: 'submit' } as const
  const yesNo = [
    { type: 'option', id: 'yes', text: 'Yes' },
    { type: 'option', id: 'no', text: 'No' },
  ] as const

  const texts: [label: string, text: string, html: string][] = [
    ['plain words', 'Charged twice', 'Charged twice'],
    ['bold', 'a **bold** word', 'a <strong>bold</strong> word'],
    [
      'other markup stays as typed',
      '# x _y_ `z` *w* <b>v</b>',
      '# x _y_ `z` *w* &lt;b&gt;v&lt;/b&gt;',
    ],
    ['a backslash is a backslash', 'C:\\temp', 'C:\\temp'],
    ['a script is words', '<script>boom()</script>', '&lt;script&gt;boom()&lt;/script&gt;'],
    ['a script link is words', '[x](javascript:boom())', '[x](javascript:boom())'],
    ['a data link is words', '[x](data:text/html,boom)', '[x](data:text/html,boom)'],
    ['two stars alone', '** not bold', '** not bold'],
  ]
  for (const [label, text, html] of texts) {
    test(`text shows ${label}`, async () => {
      await show([{ type: 'text', id: 't', text }])
      expect(await component('t').innerHTML()).toBe(html)
    })
  }

  test('a link in text leads to the page it names, and asks the Inbox to open it', async () => {
    await show([
      { type: 'text', id: 't', text: 'See **[the log](https://status.test/1?a=%28b%29)** now' },
    ])
    const link = component('t').getByRole('link', { name: 'the log' })
    expect(await link.getAttribute('href')).toBe('https://status.test/1?a=%28b%29')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await link.click()
    expect(await urls()).toEqual(['https://status.test/1?a=%28b%29'])
  })

  test('text has four styles, three alignments and a margin that can be taken away', async () => {
    await show([
      { type: 'text', id: 'h', text: 'Head', style: 'header' },
      { type: 'text', id: 'm', text: 'Soft', style: 'muted', align: 'center' },
      {
        type: 'text',
        id: 'e',
        text: 'Wrong',
        style: 'error',
        align: 'right',
        bottom_margin: 'none',
      },
    ])
    expect(await inPage('h', 'it.tagName')).toBe('H3')
    expect(await styleOf('m', 'text-align')).toBe('center')
    expect(await styleOf('e', 'text-align')).toBe('right')
    expect(await styleOf('e', 'color')).toBe('rgb(179, 38, 30)')
    expect(await styleOf('m', 'margin-bottom')).toBe('10px')
    expect(await styleOf('e', 'margin-bottom')).toBe('0px')
  })

  test('a data table cuts long values and shows them whole on hover', async () => {
    const value = 'A very long value '.repeat(20)
    await show([{ type: 'data-table', items: [{ type: 'field-value', field: 'Account', value }] }])
    const cell = page.locator('.ck-data-table td')
    expect(await cell.getAttribute('title')).toBe(value)
    const cut = "(it => it.scrollWidth > it.clientWidth)(document.querySelector('td'))"
    expect(await page.evaluate(cut)).toBe(true)
  })

  test('dividers, spacers and pictures take their room', async () => {
    const url = 'https://pictures.test/a.png'
    await show([
      { type: 'divider', id: 'd' },
      { type: 'spacer', id: 'xs', size: 'xs' },
      { type: 'spacer', id: 'xl', size: 'xl' },
      {
        type: 'image',
        id: 'i',
        url,
        width: 40,
        height: 20,
        rounded: true,
        action: { type: 'url', url },
      },
      { type: 'image', id: 'bad', url: 'javascript:boom()', width: 40, height: 20 },
    ])
    const heights = await Promise.all(['xs', 'xl'].map((id) => inPage(id, 'it.offsetHeight')))
    expect(heights).toEqual([4, 32])
    expect(await component('i').locator('img').getAttribute('width')).toBe('40')
    expect(await component('bad').locator('img').getAttribute('src')).toBeNull()
    await component('i').getByRole('link').click()
    expect(await urls()).toEqual([url])
  })

  test('buttons submit, open pages, or do nothing when disabled', async () => {
    await show([
      { type: 'button', id: 'go', label: 'Go', action: submit },
      {
        type: 'button',
        id: 'off',
        label: 'Off',
        style: 'secondary',
        disabled: true,
        action: submit,
      },
      {
        type: 'button',
        id: 'out',
        label: 'Out',
        style: 'link',
        action: { type: 'url', url: 'https://a.test/' },
      },
      {
        type: 'button',
        id: 'bad',
        label: 'Bad',
        style: 'link',
        action: { type: 'url', url: 'javascript:boom()' },
      },
    ])
    await component('go').click()
    await component('off').click({ force: true })
    await component('out').click()
    expect(await submits()).toEqual([['go', {}]])
    expect(await urls()).toEqual(['https://a.test/'])
    expect(await component('go').getAttribute('class')).toContain('ck-button-primary')
    expect(await component('off').isDisabled()).toBe(true)
    expect(await component('bad').getAttribute('href')).toBeNull()
  })

  test('a submit carries the value of everything that can be filled in', async () => {
    await show([
      { type: 'input', id: 'title', label: 'Title', value: 'before' },
      { type: 'input', id: 'kept', label: 'Kept', value: 'locked', save_state: 'saved' },
      { type: 'textarea', id: 'summary', label: 'Summary', value: '<b>one</b>\ntwo' },
      { type: 'dropdown', id: 'team', label: 'Team', options: yesNo },
      { type: 'dropdown', id: 'unset', label: 'Unset', options: yesNo },
      { type: 'single-select', id: 'sure', label: 'Sure', options: yesNo, value: 'no' },
      { type: 'checkbox', id: 'many', label: 'Many', option: yesNo, value: ['yes'] },
      { type: 'button', id: 'save', label: 'Save', action: submit },
    ])
    await page.getByLabel('Title').fill('after')
    await page.getByLabel('Team').selectOption('yes')
    await component('sure').getByLabel('Yes').check()
    await component('many').getByLabel('No').check()
    await component('save').click()
    expect(await submits()).toEqual([
      [
        'save',
        {
          title: 'after',
          kept: 'locked',
          summary: '<b>one</b>\ntwo',
          team: 'yes',
          sure: 'yes',
          many: ['yes', 'no'],
        },
      ],
    ])
  })

  test('fields show that they are saved, failed, in error or disabled', async () => {
    await show([
      { type: 'input', id: 'saved', label: 'Saved', save_state: 'saved', disabled: false },
      { type: 'input', id: 'failed', label: 'Failed', save_state: 'failed' },
      { type: 'textarea', id: 'wrong', label: 'Wrong', error: true },
      {
        type: 'dropdown',
        id: 'locked',
        label: 'Locked',
        options: yesNo,
        value: 'no',
        save_state: 'saved',
      },
      { type: 'single-select', id: 'off', label: 'Off', options: yesNo, disabled: true },
    ])
    expect(await page.getByLabel('Saved').isDisabled()).toBe(true)
    expect(await page.getByLabel('Failed').isEnabled()).toBe(true)
    expect(await page.getByLabel('Failed').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Wrong').getAttribute('aria-invalid')).toBe('true')
    expect(
      await inPage('wrong', "getComputedStyle(it.querySelector('textarea')).borderTopColor"),
    ).toBe('rgb(179, 38, 30)')
    expect(await page.getByLabel('Locked').isDisabled()).toBe(true)
    expect(await page.getByLabel('Locked').inputValue()).toBe('no')
    expect(await component('off').getByLabel('Yes').isDisabled()).toBe(true)
  })

  test('an action on a field is used by its own button, by enter, or by choosing', async () => {
    await show([
      { type: 'input', id: 'find', label: 'Find', action: submit },
      { type: 'single-select', id: 'kind', label: 'Kind', options: yesNo, action: submit },
      { type: 'dropdown', id: 'who', label: 'Who', options: yesNo, action: submit },
    ])
    await page.getByLabel('Find', { exact: true }).fill('x')
    await page.getByRole('button', { name: 'Send Find' }).click()
    await page.getByLabel('Find', { exact: true }).press('Enter')
    await component('kind').getByLabel('No').check()
    await page.getByLabel('Who').selectOption('yes')
    expect((await submits()).map(([id]) => id)).toEqual(['find', 'find', 'kind', 'who'])
  })

  test('a list shows both lines, and its rows are used by their own ids', async () => {
    await show([
      {
        type: 'list',
        items: [
          {
            type: 'item',
            id: 'a',
            title: 'First',
            subtitle: 'Sub',
            tertiary_text: 'Third',
            action: submit,
          },
          { type: 'item', id: 'b', title: 'Second', disabled: true, action: submit },
          { type: 'item', id: 'c', title: 'Third row' },
        ],
      },
    ])
    expect(await component('a').textContent()).toContain('Sub • Third')
    await component('a').click()
    await component('b').click({ force: true })
    expect(await submits()).toEqual([['a', {}]])
  })

  test('while the app works nothing can be pressed, and the pressed button turns a spinner', async () => {
    await show([
      { type: 'input', id: 'name', label: 'Name' },
      { type: 'button', id: 'save', label: 'Save', action: submit },
      { type: 'button', id: 'other', label: 'Other', action: submit },
    ])
    await page.evaluate("bench.shown.setWorking('save')")
    expect(await component('save').isDisabled()).toBe(true)
    expect(await page.getByLabel('Name').isDisabled()).toBe(true)
    expect(await page.locator('.ck-card').getAttribute('aria-busy')).toBe('true')
    expect(await page.locator('.ck-working').count()).toBe(1)
    await page.evaluate('bench.shown.setWorking(undefined)')
    expect(await component('save').isEnabled()).toBe(true)
  })

  test('an invalid canvas is not drawn: its reasons stand in red', async () => {
    await show([{ type: 'text', id: 't', text: 'x' }], ['components[0].text is not a string'])
    expect(await page.getByRole('alert').textContent()).toContain(
      'components[0].text is not a string',
    )
    expect(await component('t').count()).toBe(0)
    await show([{ type: 'hologram' }])
    expect(await page.getByRole('alert').textContent()).toContain('hologram')
  })

  const messages: [label: string, html: string, shown: string][] = [
    [
      'paragraphs and lists stay',
      '<p>a<br>b</p><ul><li>c</li></ul>',
      '<p>a<br>b</p><ul><li>c</li></ul>',
    ],
    ['handlers are dropped', '<p onclick="boom()" style="x">a</p>', '<p>a</p>'],
    ['pictures that fail are dropped', '<img src=x onerror="document.title=1">a', 'a'],
    ['scripts are words', '<p>a</p><script>boom()</script>', '<p>a</p>boom()'],
    ['script links are words', '<a href="javascript:boom()">a</a>', 'a'],
  ]
  for (const [label, html, shown] of messages) {
    test(`in a message, ${label}`, async () => {
      await page.evaluate(`bench.say(${JSON.stringify(html)})`)
      expect(await page.locator('body').innerHTML()).toBe(shown)
      expect(await page.title()).toBe('Bench')
    })
  }

  const tall = (lines: number): Component[] =>
    Array.from({ length: lines }, (_, at) => ({ type: 'text', text: `Line ${at}` }))

  test('the height of a first canvas is measured against 400 px', async () => {
    await show(tall(4), [], true)
    const card = page.locator('.ck-card')
    await expect.poll(() => card.getAttribute('data-height')).toBe('140')
    expect(await page.locator('.ck-height').textContent()).toBe('140 of 400 px')
    expect(await page.locator('.ck-height-line').textContent()).toBe('400 px')
    expect(await page.locator('.ck-too-tall').count()).toBe(0)

    await show(tall(20), [], true)
    await expect.poll(() => page.locator('.ck-too-tall').count()).toBe(1)
    const offset = await page.evaluate(
      "document.querySelector('.ck-height-line').getBoundingClientRect().top - document.querySelector('.ck-card').getBoundingClientRect().top",
    )
    expect(offset).toBe(400)
  })

  test('a later canvas may be tall, and has no line', async () => {
    await show(tall(20))
    await expect.poll(() => page.locator('.ck-height').textContent()).toBe('620 px')
    expect(await page.locator('.ck-height-line').count()).toBe(0)
    expect(await page.locator('.ck-too-tall').count()).toBe(0)
  })
})
