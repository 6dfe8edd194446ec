import type { FastifyPluginAsync } from 'fastify'

/** How the process stands. */
export interface OpsOptions {
  /** False from the moment the process was told to stop. */
  readonly isReady: () => boolean
  /** False when the job queue has not answered for a while. Not asked of a process that does no work. */
  readonly queueAnswers?: () => boolean
  /** Throws when Postgres does not answer. */
  readonly pingDatabase: () => Promise<void>
  /** Everything measured, as Prometheus reads it. Never fails. */
  readonly metricsPage: () => Promise<string>
}

/** Headers a proxy adds: whoever comes with one comes from outside. Fly's proxy sets both. */
const FROM_OUTSIDE = ['x-forwarded-for', 'fly-client-ip']

/** What Prometheus calls its text format. */
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8'

/** Liveness, readiness and metrics, for whoever decides where traffic goes and when a person is woken. */
export const opsRoutes: FastifyPluginAsync<OpsOptions> = async (
  app,
  { isReady, queueAnswers = () => true, pingDatabase, metricsPage },
) => {
  app.get('/healthz', async () => ({ status: 'alive' }))

  app.get('/readyz', async (_request, reply) => {
    if (!isReady()) return reply.code(503).send({ status: 'stopping' })
    if (!queueAnswers()) return reply.code(503).send({ status: 'job queue silent' })
    try {
      await pingDatabase()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'database unreachable' })
    }
  })

  // How busy a support team is, is nobody's business outside: the platform asks the process directly.
  app.get('/metrics', async ({ headers }, reply) => {
    if (FROM_OUTSIDE.some((name) => headers[name] !== undefined)) return reply.callNotFound()
    return reply.type(PROMETHEUS_TEXT).send(await metricsPage())
  })
}
