import type { FastifyInstance } from 'fastify'
import type { Intercom } from '../intercom.ts'
import { installationRoutes, type ToldHealth } from '../oauth/installation-routes.ts'
import type { TokenBook } from '../oauth/token-book.ts'
import { catalogRoutes } from './catalog-routes.ts'
import { conversationListRoutes } from './conversation-list-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { guardCalls } from './guard.ts'
import { peopleRoutes } from './people-routes.ts'
import { refuse } from './refuse.ts'
import { spoilCalls } from './spoil-calls.ts'
import { tagRoutes } from './tag-routes.ts'

/** Intercom's REST API, version 2.16, as far as an app for the Inbox needs it. */
export async function restApi(
  app: FastifyInstance,
  {
    intercom,
    tokens,
    health,
  }: { readonly intercom: Intercom; readonly tokens: TokenBook; readonly health: ToldHealth },
): Promise<void> {
  guardCalls(app, intercom.simulation, tokens)
  spoilCalls(app, intercom.simulation)
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'not_found', 'The requested resource does not exist'),
  )
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error, "The simulator's REST API failed")
    return status >= 500
      ? refuse(reply, 500, 'server_error', 'Server Error')
      : refuse(reply, status, 'parameter_invalid', error.message)
  })
  peopleRoutes(app, intercom, tokens)
  catalogRoutes(app, intercom)
  installationRoutes(app, tokens, health)
  conversationListRoutes(app, intercom)
  conversationRoutes(app, intercom)
  tagRoutes(app, intercom)
}
