import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from '../log.ts'
import { type ApiOptions, apiRoutes } from './api/routes.ts'
import type { MessengerOptions } from './canvas-kit/messenger/options.ts'
import { messengerRoutes } from './canvas-kit/messenger/routes.ts'
import { type InboxOptions, inboxRoutes } from './canvas-kit/routes.ts'
import { sheetRoutes } from './canvas-kit/sheet/routes.ts'
import { closeWhatTurnsIdle } from './close-what-turns-idle.ts'
import type { ConsoleOptions } from './console/options.ts'
import { consoleRoutes } from './console/routes.ts'
import { type InstallOptions, installRoutes } from './install/routes.ts'
import { type HearAnswer, observeRequests } from './ops/observe-requests.ts'
import { type OpsOptions, opsRoutes } from './ops/routes.ts'
import { type LoadOptions, shedLoad } from './ops/shed-load.ts'
import { type WebhookOptions, webhookRoutes } from './webhooks/routes.ts'

/** A request that is not whole after this many milliseconds is given up. */
const REQUEST_TIMEOUT_MS = 15_000

/** Everything the web process serves. */
export interface AppOptions {
  readonly log: Logger
  readonly inbox: InboxOptions
  readonly messenger: MessengerOptions
  readonly webhooks: WebhookOptions
  readonly install: InstallOptions
  readonly console: ConsoleOptions
  readonly api: ApiOptions
  readonly ops: OpsOptions
  /** Hears of every answer. */
  readonly hearAnswer?: HearAnswer
  /** What goes first when there is too much to do; nothing does without. */
  readonly load?: LoadOptions
}

/** The web application, not yet listening. */
export async function buildApp({
  log,
  inbox,
  messenger,
  webhooks,
  install,
  console,
  api,
  ops,
  hearAnswer,
  load,
}: AppOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log
  const app = Fastify({
    loggerInstance,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  })
  closeWhatTurnsIdle(app)
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  if (hearAnswer) observeRequests(app, hearAnswer)
  if (load) shedLoad(app, load)
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'A request failed')
    await reply.code(status).send({ status, error: status >= 500 ? 'internal error' : error.name })
  })
  app.setNotFoundHandler(async (_request, reply) => {
    await reply.code(404).send({ status: 404, error: 'not found' })
  })
  await app.register(opsRoutes, ops)
  await app.register(inboxRoutes, { prefix: '/canvas/inbox', ...inbox })
  await app.register(sheetRoutes, { prefix: '/canvas/messenger/sheet', ...inbox })
  await app.register(messengerRoutes, { prefix: '/canvas/messenger', ...messenger })
  await app.register(webhookRoutes, { prefix: '/webhooks/intercom', ...webhooks })
  await app.register(installRoutes, install)
  await app.register(consoleRoutes, { prefix: '/console', ...console })
  await app.register(apiRoutes, { prefix: '/api', ...api })
  return app
}
