import { html } from 'ghtml'
import type { Admin } from '../session.ts'
import { document, type Markup, wordmark } from './document.ts'

/** The pages of the console, in the order they stand in its menu. */
const MENU = [
  { href: '/console', label: 'Overview' },
  { href: '/console/welcome', label: 'Getting started' },
  { href: '/console/gate', label: 'The gate' },
  { href: '/console/wording', label: 'Wording' },
  { href: '/console/keys', label: 'API keys' },
] as const

/** A page for a signed-in admin. */
export interface AdminPage {
  readonly at: (typeof MENU)[number]['href']
  readonly title: string
  readonly admin: Admin
  readonly workspaceName: string
  readonly main: Markup
}

/** Puts the menu, who is signed in, and the way out around a page. */
export function adminPage({ at, title, admin, workspaceName, main }: AdminPage): Markup {
  const links = MENU.map(({ href, label }) =>
    href === at
      ? html`<a href="${href}" aria-current="page">${label}</a>`
      : html`<a href="${href}">${label}</a>`,
  )
  return document({
    title,
    header: html`<header class="top">
<div class="bar">
!${wordmark('/console')}
<span class="workspace">${workspaceName}</span>
<form class="sign-out" method="post" action="/console/sign-out">!${csrfField(admin)}
<span class="who">${admin.name}</span>
<button class="plain" type="submit">Sign out</button>
</form>
</div>
<nav class="menu" aria-label="Console">!${links}</nav>
</header>`,
    main,
  })
}

/** The mark every form carries, so that no other site can send it. */
export const csrfField = ({ csrfToken }: Admin): Markup =>
  html`<input type="hidden" name="csrf" value="${csrfToken}">`
