import { html } from 'ghtml'
import { LANGUAGES, type Language } from '../../../domain/waiting/customer-message.ts'
import { MAX_TEMPLATE_CHARACTERS } from '../../../domain/wording/check-wording.ts'
import { TEMPLATES, type TemplateName } from '../../../domain/wording/template-names.ts'
import { ourTemplate, templateOf, type Wording } from '../../../domain/wording/wording.ts'
import type { Overview } from '../options.ts'
import type { Admin } from '../session.ts'
import { adminPage, csrfField } from './admin-page.ts'
import type { Markup } from './document.ts'
import { sampleMessages } from './wording-samples.ts'

/** What the page of the wording is drawn from. */
export interface WordingView {
  readonly overview: Overview
  readonly admin: Admin
  readonly language: Language
  readonly wording: Wording
  /** What was just done to which sentence. */
  readonly done: { readonly name: TemplateName; readonly what: 'kept' | 'reset' } | undefined
  /** A sentence that was not kept: as it was written, and what to do about it. */
  readonly refused:
    | { readonly name: TemplateName; readonly written: string; readonly problem: string }
    | undefined
}

/** What the languages are called, in themselves. */
const LANGUAGE_LABELS: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
}

/** What customers are told when their case changes hands or takes longer, sentence by sentence. */
export function wordingPage(view: WordingView): Markup {
  const { overview, admin, language, wording, done, refused } = view
  const names = Object.keys(TEMPLATES) as TemplateName[]
  const said = done && (done.what === 'kept' ? KEPT : RESET)
  return adminPage({
    at: '/console/wording',
    title: 'Wording',
    admin,
    workspaceName: overview.installation.name,
    main: html`<h1>What customers are told</h1>
<p class="lead">When a case changes hands, the customer reads a message in their language, in the name of the teammate who hands over. Here is every sentence of it; say it in your own way. Teammates see the whole before it is sent, and can edit it there.</p>
<nav class="menu" aria-label="Language">!${LANGUAGES.map((one) => languageLink(one, language))}</nav>
!${said ? html`<p class="said" role="status">${said}</p>` : ''}
!${refused ? html`<p class="wrong" role="alert">${refused.problem} Nothing was changed.</p>` : ''}
<section>
<h2>As customers read it now</h2>
!${sampleMessages(language, wording).map(sample)}
</section>
<h2>Sentences</h2>
<p class="quiet">In braces stands what is filled in: {name} the person who takes over, {team} their team as it stands in the sentence, {estimate} when to expect a reply, {back} when somebody is there again, {customer} the customer's first name, {sender} who hands over.</p>
<ul class="keys">!${names.map((name) => templateRow(name, view))}</ul>`,
  })
}

const KEPT = 'Kept. It is used from the next handoff on.'

const RESET = 'It is said in our words again.'

function languageLink(language: Language, current: Language): Markup {
  const href = `/console/wording?language=${language}`
  return language === current
    ? html`<a href="${href}" lang="${language}" aria-current="page">${LANGUAGE_LABELS[language]}</a>`
    : html`<a href="${href}" lang="${language}">${LANGUAGE_LABELS[language]}</a>`
}

function sample({ title, paragraphs }: ReturnType<typeof sampleMessages>[number]): Markup {
  return html`<h3>${title}</h3><blockquote>!${paragraphs.map(
    (paragraph) =>
      html`<p>!${paragraph.split('\n').map((line, at) => html`!${at > 0 ? html`<br>` : ''}${line}`)}</p>`,
  )}</blockquote>`
}

function templateRow(name: TemplateName, view: WordingView): Markup {
  const { language, wording, admin, refused } = view
  const { when, placeholders } = TEMPLATES[name]
  const isOwn = wording[language]?.[name] !== undefined
  const isRefused = refused?.name === name
  const text = isRefused ? refused.written : templateOf(wording, language, name)
  const usable =
    placeholders.length === 0
      ? 'Nothing is filled in.'
      : placeholders.map((one) => `{${one}}`).join(' ')
  const reset = isOwn
    ? html`<button class="plain" name="what" value="reset" type="submit" aria-label="Back to ours: ${when}">Back to ours</button>`
    : ''
  return html`<li id="${name}"><div class="words">
<p><strong>${when}</strong>!${isOwn ? html` <span class="tag">your words</span>` : ''}</p>
<p class="quiet small">${usable}!${isOwn ? html` Ours: <span lang="${language}">${ourTemplate(language, name)}</span>` : ''}</p>
<form method="post" action="/console/wording/${language}/${name}">!${csrfField(admin)}
<textarea name="text" lang="${language}" rows="2" cols="70" maxlength="${String(MAX_TEMPLATE_CHARACTERS)}" aria-label="${when}"!${isRefused ? html` aria-invalid="true"` : ''}>
${text}</textarea>
<button name="what" value="keep" type="submit" aria-label="Keep: ${when}">Keep</button>!${reset}
</form>
</div></li>`
}
