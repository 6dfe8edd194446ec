import { html } from 'ghtml'
import { document, type Markup, wordmark } from './document.ts'

/** A few words for somebody, and where to go from here. */
export interface Notice {
  readonly title: string
  readonly words: string
  readonly link: { readonly href: string; readonly label: string } | undefined
}

/** A page of few words: signed out, not found, something failed. */
export function noticePage({ title, words, link }: Notice): Markup {
  return document({
    title,
    header: html`<header class="top"><div class="bar">!${wordmark('/console')}</div></header>`,
    main: html`<section class="notice">
<h1>${title}</h1>
<p>${words}</p>
!${link ? html`<p><a class="button" href="${link.href}">${link.label}</a></p>` : ''}
</section>`,
  })
}
