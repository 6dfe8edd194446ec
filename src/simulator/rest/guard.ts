import type { FastifyInstance } from 'fastify'
import type { TokenBook } from '../oauth/token-book.ts'
import type { Simulation } from '../simulation.ts'
import { rateWindow } from './rate-window.ts'
import { refuse } from './refuse.ts'

/** Versions the header may name. Anything else is refused, as Intercom does. */
const VERSION = /^(?:1\.[0-4]|2\.(?:\d|1[0-7])|Preview|Unstable)$/

/** Lets in only calls with an access token that works and a version that exists, and counts them against the rate limit. */
export function guardCalls(app: FastifyInstance, simulation: Simulation, tokens: TokenBook): void {
  const read = rateWindow()

  app.addHook('onRequest', async (request, reply) => {
    const { authorization, 'intercom-version': version } = request.headers
    const [, given = ''] = /^Bearer (.+)$/.exec(authorization ?? '') ?? []
    if (tokens.holderOf(given) === undefined) {
      return refuse(reply, 401, 'unauthorized', 'Access Token Invalid')
    }
    const { limit, remaining, reset, allowed } = read(simulation.seconds())
    reply.headers({
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': remaining,
      'x-ratelimit-reset': reset,
    })
    if (!allowed) {
      return refuse(
        reply,
        429,
        'rate_limit_exceeded',
        `Exceeded rate limit of ${limit} in 10_seconds`,
      )
    }
    if (version !== undefined && !VERSION.test(String(version))) {
      return refuse(
        reply,
        400,
        'intercom_version_invalid',
        'The requested version could not be found',
      )
    }
  })
}
