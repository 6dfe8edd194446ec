import { html } from 'ghtml'

/** Markup that is finished: everything in it was escaped. Only `html` makes it. */
export type Markup = string

/** What a whole page is made of. */
export interface Document {
  readonly title: string
  readonly header: Markup
  readonly main: Markup
}

/** A page from the first tag to the last. It runs no script. */
export function document({ title, header, main }: Document): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Baton</title>
<link rel="stylesheet" href="/console/style.css">
</head>
<body>
!${header}
<main>
!${main}
</main>
</body>
</html>
`
}

/** The name of the product, as it stands at the top of every page. */
export const wordmark = (href: string): Markup =>
  html`<a class="wordmark" href="${href}"><span class="baton-mark" aria-hidden="true"></span>Baton</a>`
