import type { FastifyInstance } from 'fastify'
import { refuseControl } from './control-error.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Keeps other sites out: the simulator can write, and a page elsewhere must not write through it.
 * The Host must be this machine or the app's own (so that a name pointed here by somebody else is
 * refused), an Origin must be that same host or the public one, and writes must be JSON.
 */
export function sameOriginOnly(
  app: FastifyInstance,
  ownHosts: () => readonly string[],
  publicOrigin: string | undefined,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin, 'sec-fetch-site': site } = request.headers
    const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
    if (!LOOPBACK.has(name) && !ownHosts().includes(name)) {
      return refuseControl(reply, 403, 'wrong_host', 'Open the simulator under its own address.')
    }
    const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined
    const own = from !== undefined && (from.host === host || from.origin === publicOrigin)
    const foreign = origin !== undefined && !own
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      return refuseControl(
        reply,
        403,
        'wrong_origin',
        'Only the simulator itself may ask for this.',
      )
    }
    const writes =
      request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'DELETE'
    const json = String(request.headers['content-type'] ?? '').startsWith('application/json')
    if (writes && !json) return refuseControl(reply, 400, 'not_json', 'Send JSON.')
  })
}
