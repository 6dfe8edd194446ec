import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ConsoleOptions } from './options.ts'
import { noticePage } from './pages/notice.ts'
import { type Admin, findAdmin, isOwnForm } from './session.ts'

/**
 * From here on, everything in this scope is for signed-in admins alone, and whatever is not a GET must come
 * from a form of ours: the same origin, and the mark of this very session. Hooks, so that no page can forget.
 *
 * @returns who asks
 */
export function forAdminsOnly(
  app: FastifyInstance,
  { sessions, publicUrl, now }: ConsoleOptions,
): (request: FastifyRequest) => Admin {
  const admins = new WeakMap<FastifyRequest, Admin>()

  app.addHook('onRequest', async (request, reply) => {
    if (!isSafe(request) && !isSameOrigin(request, publicUrl())) return foreign(reply)
    const admin = await findAdmin(request.headers.cookie, publicUrl(), sessions, now())
    if (!admin) return reply.redirect('/console/sign-in', 303)
    admins.set(request, admin)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (isSafe(request)) return
    const { body } = request
    const mark = typeof body === 'object' && body && 'csrf' in body ? body.csrf : undefined
    const admin = admins.get(request)
    if (!admin || !isOwnForm(admin, mark)) return foreign(reply)
  })

  return (request) => {
    const admin = admins.get(request)
    if (!admin) throw new Error('A page for admins was reached without one')
    return admin
  }
}

/** Browsers say where a request comes from; one that does not say has to name our origin. */
function isSameOrigin({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined) return origin === new URL(publicUrl).origin
  return site === 'same-origin'
}

const isSafe = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD'

const foreign = (reply: FastifyReply) =>
  reply
    .code(403)
    .type('text/html; charset=utf-8')
    .send(
      noticePage({
        title: 'Nothing was changed',
        words: 'This did not come from a page of yours that is still open. Open the console again.',
        link: { href: '/console', label: 'To the console' },
      }),
    )
