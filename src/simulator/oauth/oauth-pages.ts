import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Simulation } from '../simulation.ts'
import { standInPage } from './stand-in-page.ts'
import type { TokenBook } from './token-book.ts'

/** What the stand-in's authorize page needs. */
export interface OauthPagesOptions {
  readonly simulation: Simulation
  readonly tokens: TokenBook
  /** Where the app may be sent back to: its own addresses. */
  readonly appUrls: () => readonly URL[]
}

const Asked = z.object({
  client_id: z.string().min(1),
  state: z.string(),
  redirect_uri: z.url(),
})
const Granted = z.object({ state: z.string(), redirect_uri: z.url(), admin: z.string().optional() })

/** The pages of Intercom's own that an install passes through: the authorize page, and the one that ends it. */
export async function oauthPages(
  app: FastifyInstance,
  { simulation, tokens, appUrls }: OauthPagesOptions,
): Promise<void> {
  const isOurs = (redirectUri: string) =>
    appUrls().some(({ origin }) => sameMachine(origin) === sameMachine(new URL(redirectUri).origin))

  app.get('/oauth', async ({ query }, reply) => {
    const asked = Asked.safeParse(query)
    if (!asked.success || !isOurs(asked.data.redirect_uri)) {
      reply.code(400)
      return standInPage(reply, 'That does not work', 'The address of the app is missing or wrong.')
    }
    const { state, redirect_uri } = asked.data
    const answer = (admin?: string) =>
      `/simulator/oauth/answer?${new URLSearchParams({ state, redirect_uri, ...(admin && { admin }) })}`
    return standInPage(
      reply,
      `Let Baton into ${simulation.state.workspace.name}?`,
      'It may read conversations and people, write notes, and assign conversations. Who are you?',
      [
        ...simulation.state.admins.map(({ id, name, job_title }) => ({
          href: answer(id),
          label: `Authorize as ${name}`,
          hint: job_title,
        })),
        { href: answer(), label: 'Cancel' },
      ],
    )
  })

  app.get('/oauth/answer', async ({ query }, reply) => {
    const read = Granted.safeParse(query)
    if (!read.success || !isOurs(read.data.redirect_uri)) {
      reply.code(400)
      return standInPage(reply, 'That does not work', 'The address of the app is missing or wrong.')
    }
    const { state, redirect_uri, admin } = read.data
    const known = simulation.state.admins.some(({ id }) => id === admin)
    const back = new URL(redirect_uri)
    back.searchParams.set('state', state)
    if (admin !== undefined && known) back.searchParams.set('code', tokens.issueCode(admin))
    else back.searchParams.set('error', 'access_denied')
    return reply.redirect(back.href, 302)
  })

  app.get('/appstore/redirect', async ({ query }, reply) => {
    const { install_success, error_message } = query as Readonly<Record<string, unknown>>
    const worked = install_success === 'true'
    return standInPage(
      reply,
      worked ? 'Baton is installed' : 'Baton was not installed',
      worked
        ? 'Open a conversation: the card is on the right.'
        : String(error_message ?? 'It was not said why.'),
      [
        worked
          ? { href: '/simulator', label: 'To the inbox' }
          : { href: '/install', label: 'Try again' },
      ],
    )
  })
}

/** This machine has several names for itself. */
const sameMachine = (origin: string) =>
  origin.replace(/\/\/(?:127\.0\.0\.1|\[::1\])/, '//localhost')
