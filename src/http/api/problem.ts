import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** What is wrong with a request and what to do about it, as RFC 9457 writes it. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'What kind of problem, always the same for the same' }),
    title: z.string().meta({ description: 'The problem in a few words' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What happened, and what to do about it' }),
  })
  .meta({ description: 'Why a request was not carried out' })

/** A refusal, before it is sent. */
export interface Refusal {
  readonly status: number
  /** Last part of the type, in dashes. */
  readonly kind: string
  readonly title: string
  readonly detail: string
  /** In how many seconds asking again makes sense. */
  readonly retryAfter?: number
  readonly [more: string]: unknown
}

/** An answer of the API, ready to be sent and to be sent again. */
export interface ApiAnswer {
  readonly status: number
  readonly retryAfter?: number
  readonly body: unknown
}

/** A refusal as an answer. */
export function problem({ status, kind, retryAfter, ...rest }: Refusal): ApiAnswer {
  return {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
    body: { type: `urn:baton:problem:${kind}`, status, ...rest },
  }
}

/** Sends an answer with the headers its status asks for. */
export function sendAnswer(reply: FastifyReply, { status, retryAfter, body }: ApiAnswer) {
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="Baton"')
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  // Serialised here: Fastify would put a charset of its own choosing behind the type.
  return reply.code(status).type(`${type}; charset=utf-8`).send(JSON.stringify(body))
}
