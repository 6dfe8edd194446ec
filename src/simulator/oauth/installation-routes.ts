import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Operation } from '../rest/operations.ts'
import { refuse } from '../rest/refuse.ts'
import type { TokenBook } from './token-book.ts'

/** What the stand-in was last told about an installation's health. */
export interface ToldHealth {
  told: unknown
}

const Status = z.object({
  state: z.enum(['OK', 'UNHEALTHY', 'UNKNOWN']),
  message: z.string().max(2_084).optional(),
  cta_type: z.enum(['URL_CTA', 'REINSTALL_CTA']).optional(),
  cta_label: z.string().optional(),
  cta_url: z.string().max(2_084).optional(),
})

/** What an app says about its own installation: how it is, and that it goes. */
export function installationRoutes(
  app: FastifyInstance,
  tokens: TokenBook,
  health: ToldHealth,
): void {
  const on = (operation: Operation) => ({ config: { operation } })

  app.post('/app_install/status', on('installation.status'), async ({ body }, reply) => {
    const read = Status.safeParse(body)
    if (!read.success) return refuse(reply, 422, 'parameter_invalid', 'state is invalid', 'state')
    health.told = read.data
    return read.data
  })

  app.post('/auth/uninstall', on('installation.uninstall'), async (_request, reply) => {
    tokens.revokeAll()
    return reply.code(200).send()
  })
}
