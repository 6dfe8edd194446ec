import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRegion } from '../../domain/region.ts'
import { plainPage } from './plain-page.ts'
import { type OauthStart, sendToIntercom } from './send-to-intercom.ts'

/** Sends whoever wants Baton in their workspace to Intercom, which asks them: at once, before any page of ours. */
export async function beginInstall(
  request: FastifyRequest,
  reply: FastifyReply,
  start: OauthStart,
): Promise<FastifyReply> {
  const { region: written = 'us', from } = request.query as Readonly<Record<string, unknown>>
  const region = typeof written === 'string' ? readRegion(written) : undefined
  if (region === undefined) return plainPage(reply, 400, WHICH_REGION)
  const elsewhere = cookieHost(request, start.publicUrl())
  if (elsewhere !== undefined) return reply.redirect(`${elsewhere}${request.url}`, 302)
  const purpose = from === 'app-store' ? 'store-install' : 'install'
  const sent = await sendToIntercom(reply, start, purpose, region)
  return sent === 'sent' ? reply : plainPage(reply, 404, NOT_INSTALLABLE)
}

/** On one's own machine `127.0.0.1` and `localhost` keep cookies apart: the one Intercom comes back to counts. */
function cookieHost(request: FastifyRequest, publicUrl: string): string | undefined {
  const home = new URL(publicUrl)
  const moved = request.hostname === '127.0.0.1' && home.hostname === 'localhost'
  return moved ? home.origin : undefined
}

const WHICH_REGION = {
  title: 'Which Intercom?',
  words: 'Intercom keeps workspaces in three regions. Choose the one yours is in.',
  links: [
    { href: '/install?region=us', label: 'United States (app.intercom.com)' },
    { href: '/install?region=eu', label: 'Europe (app.eu.intercom.com)' },
    { href: '/install?region=au', label: 'Australia (app.au.intercom.com)' },
  ],
}

const NOT_INSTALLABLE = {
  title: 'Nothing to install here',
  words:
    'This Baton serves one workspace, as a private app. Whoever runs it can make it installable by setting the client id of an Intercom app.',
}
