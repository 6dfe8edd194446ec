import { html } from 'ghtml'
import { document, type Markup, wordmark } from './document.ts'

/** Where an admin begins: one button for most, and the other two regions below it. */
export function signInPage(): Markup {
  return document({
    title: 'Sign in',
    header: html`<header class="top"><div class="bar">!${wordmark('/console')}</div></header>`,
    main: html`<section class="notice">
<h1>Sign in to the console</h1>
<p>Intercom says who you are and which workspace is yours. You need a verified e-mail address there, and Baton has to be installed in the workspace.</p>
<p><a class="button" href="/console/sign-in?region=us">Sign in with Intercom</a></p>
<p class="quiet">Is your workspace kept elsewhere? <a href="/console/sign-in?region=eu">Europe</a> or <a href="/console/sign-in?region=au">Australia</a></p>
</section>`,
  })
}
