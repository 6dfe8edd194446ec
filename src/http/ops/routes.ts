import type { FastifyPluginAsync } from 'fastify'

/** How the process stands. */
export interface OpsOptions {
  /** False from the moment the process was told to stop. */
  readonly isReady: () => boolean
  /** Throws when Postgres does not answer. */
  readonly pingDatabase: () => Promise<void>
}

/** Liveness and readiness, for whoever decides where traffic goes. */
export const opsRoutes: FastifyPluginAsync<OpsOptions> = async (app, { isReady, pingDatabase }) => {
  app.get('/healthz', async () => ({ status: 'alive' }))

  app.get('/readyz', async (_request, reply) => {
    if (!isReady()) return reply.code(503).send({ status: 'stopping' })
    try {
      await pingDatabase()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'database unreachable' })
    }
  })
}
