import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { id } from '../../intercom/payloads/loose.ts'
import { HUB_SIGNATURE } from '../signature.ts'
import { acceptSignedJson, UNREADABLE } from '../signed-json.ts'

/** Notifications carry one part, not the thread. */
const MAX_WEBHOOK_BYTES = 1_000_000

/** What a notification tells: whose, which, and what it is about. Its payload is not believed, only its occasion. */
export interface Notification {
  readonly workspaceId: string
  readonly notificationId: string
  readonly topic: string
  /** Set when it is about a conversation. */
  readonly conversationId: string | undefined
}

/** What the webhook endpoint is given. */
export interface WebhookOptions {
  readonly secrets: readonly string[]
  /** Keeps the notification and what has to be done about it, in one piece. */
  readonly receive: (notification: Notification) => Promise<void>
}

const Body = z.object({
  id,
  app_id: id,
  topic: z.string(),
  data: z
    .object({ item: z.object({ type: z.string(), id: id.optional() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** Where Intercom tells what happened. Answered when it is durable; the work is a job's. */
export const webhookRoutes: FastifyPluginAsync<WebhookOptions> = async (
  app,
  { secrets, receive },
) => {
  // Fastify gives a HEAD route under a prefix no second address without the slash.
  app.head('', async (_request, reply) => reply.code(200).send())

  await app.register(async (signed) => {
    acceptSignedJson(signed, secrets, HUB_SIGNATURE, MAX_WEBHOOK_BYTES)
    signed.post('/', async ({ body }, reply) => {
      const read = body === UNREADABLE ? undefined : Body.safeParse(body)
      if (read?.success) await receive(toNotification(read.data))
      return reply.code(200).send()
    })
  })
}

function toNotification({
  id: notificationId,
  app_id,
  topic,
  data,
}: z.output<typeof Body>): Notification {
  const { item } = data ?? {}
  return {
    workspaceId: app_id,
    notificationId,
    topic,
    conversationId: item?.type === 'conversation' ? item.id : undefined,
  }
}
