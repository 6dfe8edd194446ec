import type { FastifyInstance } from 'fastify'

/** Hears of every request that was answered: its route's pattern, never its address, and the seconds it took. */
export type HearAnswer = (method: string, route: string, status: number, seconds: number) => void

/** Tells `hear` of every answer. Call before any route is added. */
export function observeRequests(app: FastifyInstance, hear: HearAnswer): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    hear(request.method, route, reply.statusCode, reply.elapsedTime / MS_PER_SECOND)
  })
}

const MS_PER_SECOND = 1_000
