import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html } from 'ghtml'

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;margin:0;padding:10vh 1.5rem;color:#1d2330;background:#f6f7f9}' +
  'main{max-width:30rem;margin:auto}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}' +
  'ul{list-style:none;padding:0;margin:1.5rem 0}li{margin:.6rem 0}a{color:#1f5fbf}small{color:#5b6472}' +
  '@media(prefers-color-scheme:dark){body{color:#e6e9f0;background:#14171e}a{color:#8fb8ff}small{color:#9aa4b5}}'

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Something to choose on a page of the stand-in. */
export interface StandInChoice {
  readonly href: string
  readonly label: string
  readonly hint?: string
}

/** Sends one of the pages of Intercom's own that the stand-in needs: a few words and links. */
export function standInPage(
  reply: FastifyReply,
  title: string,
  words: string,
  choices: readonly StandInChoice[] = [],
): FastifyReply {
  const listed = choices.map(
    ({ href, label, hint }) =>
      html`<li><a href="${href}">${label}</a> <small>${hint ?? ''}</small></li>`,
  )
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>!${STYLE}</style>
</head>
<body><main><h1>${title}</h1><p>${words}</p><ul>!${listed}</ul><p><small>This is the simulator, standing in for Intercom.</small></p></main></body>
</html>
`)
}
