import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { SCRIPT, STYLE } from './sheet-look.ts'

const hashOf = (source: string) =>
  `'sha256-${createHash('sha256').update(source).digest('base64')}'`

/**
 * Messenger shows the page in a frame on the customer's own site, whichever that is: so nothing is said about
 * who may frame it, neither here nor in `X-Frame-Options`. Scripts come from Intercom's library and nowhere else.
 */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)} https://js.intercomcdn.com`,
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Sends a page of the sheet. */
export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).headers(HEADERS).send(page)
