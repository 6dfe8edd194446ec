import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { id } from '../../intercom/payloads/loose.ts'

/** What hearing of an uninstall needs. */
export interface UninstallOptions {
  /** Asks for the job that looks whether it is true. */
  readonly askToCheck: (workspaceId: string) => Promise<void>
}

const Body = z.object({ app_id: id })

/** Hears that Baton was removed from a workspace. Believed only once Intercom refuses the token, which a job finds out. */
export async function hearOfUninstall(
  body: unknown,
  reply: FastifyReply,
  { askToCheck }: UninstallOptions,
): Promise<FastifyReply> {
  const read = Body.safeParse(body)
  if (read.success) await askToCheck(read.data.app_id)
  return reply.code(200).send()
}
