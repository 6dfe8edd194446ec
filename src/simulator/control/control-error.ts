import type { FastifyReply } from 'fastify'
import type { ControlError } from '../control-api.ts'

/** Refuses something the page asked for, with a sentence it can show. */
export function refuseControl(
  reply: FastifyReply,
  status: 400 | 403 | 404,
  code: string,
  message: string,
): FastifyReply {
  return reply.code(status).send({ error: { code, message } } satisfies ControlError)
}
