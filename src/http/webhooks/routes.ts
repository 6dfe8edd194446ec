import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsync } from 'fastify'
import { failpoint, isBroken } from '#failpoint'
import type { Notification } from '../../domain/notification.ts'
import { toNotification } from '../../intercom/payloads/notification.ts'
import { HUB_SIGNATURE } from '../signature.ts'
import { acceptSignedJson, UNREADABLE } from '../signed-json.ts'

/** Notifications carry one part, not the thread. */
const MAX_WEBHOOK_BYTES = 1_000_000

/** Sent to see whether somebody is there: nothing happened. */
const PING = 'ping'

/** What the webhook endpoint is given. */
export interface WebhookOptions {
  readonly secrets: readonly string[]
  /** Keeps a notification. Resolves when it is durable, and rejects when it may not be. */
  readonly keep: (notification: Notification) => Promise<void>
}

/** It could not be kept. Intercom sends it once more after a minute. */
class NotKeptError extends Error {
  readonly statusCode = 503
  /** Why, in the database's own code: the log shows nothing else of it. */
  readonly code: unknown

  constructor(cause: unknown) {
    super('A notification could not be kept', { cause })
    this.code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  }
}

/**
 * Where Intercom tells what happened. Answered as soon as it is durable, whoever it is about and whatever
 * it says: what follows from it is a worker's to find out. Never 410 or 429, which end or slow the subscription.
 */
export const webhookRoutes: FastifyPluginAsync<WebhookOptions> = async (app, { secrets, keep }) => {
  // Fastify gives a HEAD route under a prefix no second address without the slash.
  app.head('', async (_request, reply) => reply.code(200).send())

  await app.register(async (signed) => {
    acceptSignedJson(signed, secrets, HUB_SIGNATURE, MAX_WEBHOOK_BYTES)
    signed.post('/', async ({ body }, reply) => {
      const notification = body === UNREADABLE ? undefined : toNotification(body)
      if (notification && notification.topic !== PING) {
        failpoint('webhook-arrived')
        const notificationId = isBroken('dedupe') ? randomUUID() : notification.notificationId
        const kept = keep({ ...notification, notificationId }).catch((cause: unknown) => {
          throw new NotKeptError(cause)
        })
        if (isBroken('keep-first')) kept.catch(() => undefined)
        else await kept
        failpoint('webhook-kept')
      }
      return reply.code(200).send()
    })
  })
}
