import fastifyFormbody from '@fastify/formbody'
import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { CHECK_NAMES } from '../../domain/qa-gate/checks/check-names.ts'
import { whyFixed } from '../../domain/qa-gate/gate-weights.ts'
import { readRegion } from '../../domain/region.ts'
import { newKey } from '../api/key-format.ts'
import { sendToIntercom } from '../install/send-to-intercom.ts'
import { wordIn } from '../word-in.ts'
import { forAdminsOnly } from './guard.ts'
import { FAILED, NO_APP, NOT_FOUND, SIGNED_OUT, UNREADABLE } from './notices.ts'
import type { ConsoleOptions, Decision, Overview } from './options.ts'
import { gatePage } from './pages/gate.ts'
import { keysPage, MAX_KEY_NAME } from './pages/keys.ts'
import { noticePage } from './pages/notice.ts'
import { overviewPage } from './pages/overview.ts'
import { signInPage } from './pages/sign-in.ts'
import { welcomePage } from './pages/welcome.ts'
import { type Admin, sessionCookie } from './session.ts'
import { stylesheet } from './stylesheet.ts'
import { wordingRoutes } from './wording-routes.ts'

/** Forms here hold a name or a decision. */
const MAX_FORM_BYTES = 16_000

/** Pages run no script, load nothing from elsewhere, sit in no frame, and send forms only back here. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** The web console for admins of a workspace. */
export const consoleRoutes: FastifyPluginAsync<ConsoleOptions> = async (app, options) => {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    // Not `no-referrer`: browsers would then send our own forms with `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(fastifyFormbody, { bodyLimit: MAX_FORM_BYTES })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'A console page failed')
    return page(reply.code(status), noticePage(status >= 500 ? FAILED : UNREADABLE))
  })
  app.setNotFoundHandler(async (_request, reply) => page(reply.code(404), noticePage(NOT_FOUND)))

  stylesheet(app)
  app.get('/sign-in', async (request, reply) => signIn(request, reply, options))
  app.get('/signed-out', async (_request, reply) => page(reply, noticePage(SIGNED_OUT)))
  await app.register(async (inside) => adminRoutes(inside, options))
}

function adminRoutes(app: FastifyInstance, options: ConsoleOptions): void {
  const adminOf = forAdminsOnly(app, options)
  const { now, conversationUrl, publicUrl } = options

  app.get('', async (request, reply) => {
    const admin = adminOf(request)
    const overview = await overviewOf(admin, options)
    const done = wordIn(request.query, 'done')
    return page(reply, overviewPage({ overview, admin, now: now(), done, conversationUrl }))
  })

  app.get('/welcome', async (request, reply) => {
    const admin = adminOf(request)
    const overview = await overviewOf(admin, options)
    return page(reply, welcomePage({ overview, admin, now: now() }))
  })

  app.get('/keys', async (request, reply) => keysFor(adminOf(request), reply, options, {}))

  app.post('/keys', async (request, reply) => {
    const admin = adminOf(request)
    const name = (wordIn(request.body, 'name') ?? '').trim()
    if (name === '' || name.length > MAX_KEY_NAME) {
      const problem = `Give it a name of at most ${MAX_KEY_NAME} characters, so that you know later which it is.`
      return keysFor(admin, reply.code(422), options, { problem })
    }
    const { key, ...kept } = newKey(admin.workspaceId)
    await options.keys.add(admin.workspaceId, { ...kept, name, createdBy: admin.teammateId })
    return keysFor(admin, reply, options, { newKey: { name, key } })
  })

  app.post('/keys/:id/revoke', async (request, reply) => {
    const id = wordIn(request.params, 'id') ?? ''
    if (UUID.test(id)) await options.keys.revoke(adminOf(request).workspaceId, id)
    return reply.redirect('/console/keys', 303)
  })

  app.get('/gate', async (request, reply) => {
    const admin = adminOf(request)
    const { weights, record } = options.gate
    const done = CHECK_NAMES.find((one) => one === wordIn(request.query, 'done'))
    const view = {
      overview: await overviewOf(admin, options),
      weights: await weights(admin.workspaceId),
      record: await record(admin.workspaceId),
    }
    return page(reply, gatePage({ ...view, admin, done, conversationUrl }))
  })

  app.post('/gate/:check', async (request, reply) => {
    const check = CHECK_NAMES.find((one) => one === wordIn(request.params, 'check'))
    const weight = WEIGHTS.find((one) => one === wordIn(request.body, 'weight'))
    if (!check || !weight || whyFixed(check) !== undefined) {
      return page(reply.code(422), noticePage(UNREADABLE))
    }
    const { workspaceId, teammateId } = adminOf(request)
    const came = await options.gate.set(workspaceId, check, weight === 'own' ? undefined : weight)
    if (came === 'set') {
      request.log.info({ workspaceId, teammateId, check, weight }, 'A check of the gate was set')
    }
    return reply.redirect(`/console/gate?done=${check}#${check}`, 303)
  })

  const { wording } = options
  const overviewFor = (admin: Admin) => overviewOf(admin, options)
  wordingRoutes(app, { wording, adminOf, overviewOf: overviewFor, page })

  app.post('/effects/:id', async (request, reply) => {
    const id = wordIn(request.params, 'id') ?? ''
    const decision = DECISIONS.find((one) => one === wordIn(request.body, 'decision'))
    if (!decision || !UUID.test(id)) return page(reply.code(422), noticePage(UNREADABLE))
    const { workspaceId } = adminOf(request)
    const came = await options.decide(workspaceId, id, decision)
    return reply.redirect(`/console?done=${came === 'decided' ? decision : came}`, 303)
  })

  app.post('/handoff-tag', async (request, reply) => {
    const tagId = wordIn(request.body, 'tag')
    if (tagId === undefined) return page(reply.code(422), noticePage(UNREADABLE))
    const { workspaceId } = adminOf(request)
    const came = await options.chooseTag(workspaceId, tagId === '' ? undefined : tagId)
    const done = came === 'chosen' && tagId === '' ? 'no-tag' : came
    return reply.redirect(`/console?done=${done}`, 303)
  })

  app.post('/sign-out', async (request, reply) => {
    const { workspaceId, tokenHash } = adminOf(request)
    await options.sessions.end(workspaceId, tokenHash)
    reply.header('set-cookie', sessionCookie(publicUrl(), ''))
    return reply.redirect('/console/signed-out', 303)
  })
}

/** Without a region a page to choose from, with one straight to Intercom. */
async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { oauth, publicUrl }: ConsoleOptions,
): Promise<FastifyReply> {
  // On one's own machine `127.0.0.1` and `localhost` keep cookies apart: the one Intercom comes back to counts.
  const home = new URL(publicUrl())
  if (request.hostname === '127.0.0.1' && home.hostname === 'localhost') {
    return reply.redirect(`${home.origin}${request.url}`, 302)
  }
  const written = wordIn(request.query, 'region')
  const region = written === undefined ? undefined : readRegion(written)
  if (region === undefined) return page(reply, signInPage())
  await sendToIntercom(reply, oauth, 'sign-in', region)
  // A reply that is awaited is nothing afterwards, so it is asked itself.
  return reply.sent ? reply : page(reply.code(404), noticePage(NO_APP))
}

async function keysFor(
  admin: Admin,
  reply: FastifyReply,
  options: ConsoleOptions,
  shown: { readonly newKey?: { readonly name: string; readonly key: string }; problem?: string },
): Promise<FastifyReply> {
  const overview = await overviewOf(admin, options)
  const keys = await options.keys.list(admin.workspaceId)
  const { newKey: made, problem } = shown
  const publicUrl = options.publicUrl()
  return page(reply, keysPage({ overview, admin, keys, newKey: made, problem, publicUrl }))
}

async function overviewOf(admin: Admin, { overview }: ConsoleOptions): Promise<Overview> {
  const found = await overview(admin.workspaceId)
  if (!found) throw new Error('An admin is signed in to a workspace that is not there')
  return found
}

const page = (reply: FastifyReply, markup: string) =>
  reply.type('text/html; charset=utf-8').send(markup)

/** How strict an admin can make a check; `own` is what it is built with. */
const WEIGHTS = ['own', 'advisory', 'blocking'] as const

const DECISIONS: readonly Decision[] = ['it-is-there', 'do-it-again', 'give-up']

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
