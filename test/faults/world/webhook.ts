import { randomUUID } from 'node:crypto'
import { notificationJson } from '../../../src/simulator/webhooks/notification-json.ts'
import { hubSignature, wireJson } from '../../../src/simulator/wire/signed-body.ts'
import type { Conversation } from './run.ts'
import type { World } from './world.ts'

/** A notification as Intercom would send it. */
export interface Webhook {
  readonly id: string
  readonly workspaceId: string
  readonly body: string
}

/** Writes a notification that somebody replied in a conversation. */
export function webhookAbout({ workspaceId, id: conversationId }: Conversation): Webhook {
  const id = `notif_${randomUUID()}`
  const now = Math.floor(Date.now() / 1_000)
  const item = { type: 'conversation', id: conversationId }
  const topic = 'conversation.user.replied'
  const stamps = { attempt: 1, createdAt: now, firstSentAt: now }
  return {
    id,
    workspaceId,
    body: wireJson(notificationJson({ id, workspaceId, topic, item, ...stamps })),
  }
}

/** Sends it. True when it was acknowledged. */
export async function deliver(
  { webUrl, clientSecret }: World,
  { body }: Webhook,
): Promise<boolean> {
  try {
    const response = await fetch(`${webUrl}/webhooks/intercom`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature': hubSignature(body, clientSecret),
      },
      body,
    })
    return response.ok
  } catch {
    return false
  }
}

/** How many notifications are kept: of one, or of all there are. */
export async function timesKept({ ask }: World, webhook?: Webhook): Promise<number> {
  const rows = await ask(
    'select 1 from intake.received where notification_id = coalesce($1, notification_id)',
    [webhook?.id ?? null],
  )
  return rows.length
}
