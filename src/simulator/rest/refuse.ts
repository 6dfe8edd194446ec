import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** Refuses a REST call the way Intercom does: an `error.list` with one error. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  field?: string,
): FastifyReply {
  return reply.code(status).send({
    type: 'error.list',
    request_id: randomUUID(),
    errors: [{ code, message, ...(field && { field }) }],
  })
}
