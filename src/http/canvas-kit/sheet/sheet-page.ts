import { html } from 'ghtml'
import type { CallbackWindow } from '../../../domain/waiting/callback-windows.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { hoursWords } from '../../../domain/waiting/window-words.ts'
import { fillTemplate } from '../../../domain/wording/fill-template.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { countriesIn } from './countries.ts'
import { SCRIPT, STYLE } from './sheet-look.ts'

/** What keeps a page from being sent; `undefined` where nothing does. */
export interface SheetProblems {
  readonly phone: 'phoneMissing' | 'phoneWrong' | undefined
  readonly window: 'windowMissing' | 'windowGone' | undefined
}

/** The page on which a customer arranges a call. */
export interface SheetView {
  readonly language: Language
  /** IANA zone the times are shown in. */
  readonly timeZone: string
  readonly ticket: string
  readonly windows: readonly CallbackWindow[]
  /** A call that is arranged already, in words. */
  readonly arranged: { readonly phone: string; readonly window: string } | undefined
  readonly typed: { readonly phone: string; readonly country: string; readonly window: string }
  readonly problems: SheetProblems
}

/** Where Intercom's library for sheets comes from. Source: canvas-kit reference, 2.6. */
const SHEET_LIBRARY = 'https://js.intercomcdn.com/messenger-sheet-library.latest.js'

/** The page a customer arranges a call on: works without a script; with Intercom's it closes by itself. */
export function sheetPage(view: SheetView): string {
  const { language, ticket, arranged, typed, problems, windows } = view
  const words = wordsIn(language).sheet
  const hasProblem = problems.phone !== undefined || problems.window !== undefined
  if (windows.length === 0)
    return sheetDocument(
      language,
      words.title,
      html`<h1>${words.title}</h1><p>${words.noTimes}</p>`,
    )
  const countries = countriesIn(language).map(
    ({ code, label }) =>
      html`<option value="${code}"!${code === typed.country ? ' selected' : ''}>${label}</option>`,
  )
  const main = html`<h1>${words.title}</h1>
<p>${words.lead}</p>
!${arranged ? html`<p class="note">${fillTemplate(words.already, arranged)}</p>` : ''}
!${hasProblem ? html`<p class="note bad" role="alert">${words.toMend}</p>` : ''}
<form method="post" action="/canvas/messenger/sheet/choose" data-check="/canvas/messenger/sheet/check" novalidate>
<input type="hidden" name="ticket" value="${ticket}">
<label for="country">${words.country}</label>
<select id="country" name="country" autocomplete="country">!${countries}</select>
<label for="phone">${words.phone}</label>
<input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="tel" maxlength="60" required value="${typed.phone}"!${describedBy('phone', problems.phone)}>
!${problemText('phone', problems.phone && words[problems.phone])}
<fieldset role="radiogroup"!${describedBy('window', problems.window)}>
<legend>${words.when}</legend>
<p class="quiet">${fillTemplate(words.zone, { zone: zoneName(view) })}</p>
!${problemText('window', problems.window && words[problems.window])}
!${daysOf(view)}
</fieldset>
<button type="submit">${words.send}</button>
</form>`
  return sheetDocument(language, words.title, main, 'with-script')
}

/** A page of few words in the look of the sheet: when it is done, and when it cannot be. */
export function sheetNotice(language: Language, title: string, lines: readonly string[]): string {
  const said = lines.map((line) => html`<p>${line}</p>`)
  return sheetDocument(language, title, html`<h1>${title}</h1>!${said}`)
}

function sheetDocument(
  language: Language,
  title: string,
  main: string,
  script?: 'with-script',
): string {
  const scripts = script
    ? html`<script async src="${SHEET_LIBRARY}"></script><script>!${SCRIPT}</script>`
    : ''
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>!${STYLE}</style>
</head>
<body><main>!${main}</main>!${scripts}</body>
</html>
`
}

/** The times, day by day on the customer's calendar. */
function daysOf({ windows, language, timeZone, typed }: SheetView): string[] {
  const dayFormat = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  })
  const days = Map.groupBy(windows, ({ from }) => dayFormat.format(from))
  return [...days].map(([day, offered]) => {
    const times = offered.map(({ id, from, until }) => {
      const chosen = id === typed.window ? ' checked' : ''
      return html`<label class="time"><input type="radio" name="window" value="${id}" required!${chosen}><span>${hoursWords(from, until, language, timeZone)}</span></label>`
    })
    return html`<p class="day">${day}</p><div class="times" role="group" aria-label="${day}">!${times}</div>`
  })
}

/** The zone as people call it: `Central European Standard Time`, with its place where that helps. */
function zoneName({ language, timeZone, windows }: SheetView): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' }).formatToParts(
    windows[0]?.from,
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

const describedBy = (field: string, problem: string | undefined) =>
  problem ? html` aria-invalid="true" aria-describedby="${field}-problem"` : ''

const problemText = (field: string, words: string | undefined) =>
  words ? html`<p class="problem" id="${field}-problem">${words}</p>` : ''
