import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fault } from '../control-api.ts'
import type { Simulation } from '../simulation.ts'
import type { Operation } from './operations.ts'
import { refuse } from './refuse.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name the fault switch knows this route by. */
    operation?: Operation
  }
}

const SERVER_ERROR = JSON.stringify({
  type: 'error.list',
  request_id: null,
  errors: [{ code: 'server_error', message: 'Server Error' }],
})

/**
 * Makes calls fail as the fault switch says, before the work is done or after it: an answer of 500,
 * a 429, silence, or a closed connection. What fails after the work shows whether an app sends things twice.
 */
export function spoilCalls(app: FastifyInstance, simulation: Simulation): void {
  const silent = new Set<Socket>()
  const after = new WeakMap<FastifyRequest, Fault['effect']>()

  const silence = (socket: Socket) =>
    new Promise<void>((gone) => {
      silent.add(socket)
      socket.once('close', () => {
        silent.delete(socket)
        gone()
      })
    })

  const before = async (request: FastifyRequest, reply: FastifyReply) => {
    const { operation } = request.routeOptions.config
    const effect = operation ? simulation.faults.take(operation) : undefined
    if (!effect) return
    simulation.changed('faults')
    switch (effect) {
      case 'error-500':
        return refuse(reply, 500, 'server_error', 'Server Error')
      case 'rate-limit':
        return refuse(
          reply,
          429,
          'rate_limit_exceeded',
          'Exceeded rate limit of 1666 in 10_seconds',
        )
      case 'drop':
        reply.hijack()
        request.raw.socket.destroy()
        return
      case 'hang':
        reply.hijack()
        void silence(request.raw.socket)
        return
      case 'error-500-after':
      case 'hang-after':
      case 'drop-after':
        after.set(request, effect)
    }
  }

  app.addHook('preHandler', before)
  app.addHook('onSend', async (request, reply, payload) => {
    const effect = after.get(request)
    if (effect === 'error-500-after') {
      reply.code(500)
      return SERVER_ERROR
    }
    if (effect === 'drop-after') request.raw.socket.destroy()
    if (effect === 'hang-after') await silence(request.raw.socket)
    return payload
  })
  app.addHook('preClose', async () => {
    for (const socket of silent) socket.destroy()
  })
}
