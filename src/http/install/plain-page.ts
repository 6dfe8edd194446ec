import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html } from 'ghtml'

/** A few words for a person, and where to go from here. */
export interface PlainPage {
  readonly title: string
  readonly words: string
  readonly links?: readonly { readonly href: string; readonly label: string }[]
}

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;margin:0;padding:15vh 1.5rem;color:#1d2330;background:#f6f7f9}' +
  'main{max-width:30rem;margin:auto}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}' +
  'ul{list-style:none;padding:0;margin:1.5rem 0}li{margin:.5rem 0}a{color:#1f5fbf}' +
  '@media(prefers-color-scheme:dark){body{color:#e6e9f0;background:#14171e}a{color:#8fb8ff}}'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Sends a page of few words, for a moment that has no other page. It runs no script and sits in no frame. */
export function plainPage(
  reply: FastifyReply,
  status: number,
  { title, words, links = [] }: PlainPage,
): FastifyReply {
  const listed = links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)
  return reply
    .code(status)
    .headers(HEADERS)
    .send(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>!${STYLE}</style>
</head>
<body><main><h1>${title}</h1><p>${words}</p><ul>!${listed}</ul></main></body>
</html>
`)
}
