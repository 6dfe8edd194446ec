import { element } from '../element.ts'

/** What a sheet is opened with, and what it tells. */
export interface SheetEvents {
  readonly onSubmit: (values: Readonly<Record<string, unknown>>) => void
  readonly onClose: () => void
}

/** How often a page in the frame is looked at until it is there, in milliseconds. */
const LOOK_MS = 20

let opened = 0

/**
 * A page of the app over the Messenger. It is asked for as Intercom does it, by a form through the customer's browser,
 * and it gets a stand-in for Intercom's library for sheets, so that it also works where that cannot be loaded.
 * A page of another origin cannot be lent anything: there its form has to do.
 *
 * @returns the sheet, which is open for as long as it is on the page
 */
export function openSheet(
  over: HTMLElement,
  url: string,
  intercomData: string,
  events: SheetEvents,
): HTMLElement {
  opened += 1
  const name = `sheet-${opened}`
  const title = element('strong', {}, 'Sheet')
  const frame = element('iframe', { name, title: 'Sheet', 'data-testid': 'sheet-frame' })
  const close = () => {
    clearInterval(looking)
    sheet.remove()
    events.onClose()
  }
  const closeButton = element(
    'button',
    {
      type: 'button',
      class: 'sheet-close',
      'aria-label': 'Close the sheet',
      'data-testid': 'sheet-close',
      onclick: close,
    },
    '×',
  )
  const sheet = element(
    'section',
    { class: 'sheet', 'aria-label': 'Sheet', 'data-testid': 'sheet' },
    element('header', {}, title, closeButton),
    frame,
  )
  const library = {
    setTitle: (words: string) => {
      title.textContent = words
    },
    submitSheet: (values: Readonly<Record<string, unknown>>) => {
      clearInterval(looking)
      sheet.remove()
      events.onSubmit(values)
    },
    closeSheet: close,
  }
  const lend = () => {
    if (!sheet.isConnected) clearInterval(looking)
    try {
      const there = frame.contentWindow
      if (!there || there.location.href === 'about:blank') return
      Object.assign(there, { INTERCOM_MESSENGER_SHEET_LIBRARY: library })
    } catch {
      clearInterval(looking)
    }
  }
  const looking = setInterval(lend, LOOK_MS)
  frame.addEventListener('load', () => {
    lend()
    title.textContent = titleOf(frame) || title.textContent
  })
  over.append(sheet)

  const data = element('input', { type: 'hidden', name: 'intercom_data', value: intercomData })
  const form = element('form', { method: 'post', action: url, target: name, hidden: true }, data)
  sheet.append(form)
  form.submit()
  form.remove()
  closeButton.focus()
  return sheet
}

/** A page of another origin keeps its title to itself. */
function titleOf(frame: HTMLIFrameElement): string {
  return frame.contentDocument?.title ?? ''
}
