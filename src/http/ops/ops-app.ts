import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from '../../log.ts'
import { type OpsOptions, opsRoutes } from './routes.ts'

/** What a process that serves no pages still answers: whether it lives, is ready, and what it measured. Not yet listening. */
export async function buildOpsApp(log: Logger, ops: OpsOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log
  const app = Fastify({
    loggerInstance,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  })
  await app.register(opsRoutes, ops)
  return app
}
