import type { FastifyInstance } from 'fastify'

/** How often is looked while closing, in milliseconds. */
const LOOK_MS = 100

/**
 * Lets a stop end as soon as everybody is answered. A connection that was in use when closing began turns
 * idle only later, and its caller, a proxy mostly, would keep it open for a minute and the process with it.
 */
export function closeWhatTurnsIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_MS)
    looking.unref()
    app.server.once('close', () => clearInterval(looking))
  })
}
