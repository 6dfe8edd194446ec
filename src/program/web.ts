import { randomUUIDv7 } from 'node:crypto'
import type { AppOptions } from '../http/app.ts'
import type { Notification } from '../http/webhooks/routes.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { readCard } from '../store/card.ts'
import type { Database } from '../store/database.ts'
import { keepNotification } from '../store/notifications.ts'
import { findWorkspace } from '../store/workspaces.ts'
import type { AskWithin, AtDesk } from './desks.ts'

/** What the web endpoints are made of. */
export interface WebParts {
  readonly database: Database
  readonly queue: JobQueue
  readonly ask: AskWithin
  readonly atDesk: AtDesk
  readonly secrets: readonly string[]
  /** Host of Intercom's own pages. */
  readonly intercomPages: string
  readonly isReady: () => boolean
}

/** Wires the web endpoints to the store and the job queue. */
export function webOptions(parts: WebParts): Omit<AppOptions, 'log'> {
  const { database, queue, atDesk, secrets, intercomPages, isReady } = parts
  return {
    inbox: {
      secrets,
      now: () => new Date(),
      newId: randomUUIDv7,
      readCard: (workspaceId, conversationId) => readCard(database, workspaceId, conversationId),
      atDesk,
      askForReading: (workspaceId, conversationId) =>
        queue.ask('read-conversation', { workspaceId, conversationId }),
      conversationUrl: (workspaceId, conversationId) =>
        `${intercomPages}/a/inbox/${workspaceId}/inbox/shared/all/conversation/${conversationId}`,
      // A workspace is registered by the settings: there is no page yet that would do it.
      installUrl: undefined,
    },
    webhooks: { secrets, receive: (notification) => receive(parts, notification) },
    ops: { isReady, pingDatabase: () => database.ping() },
  }
}

/** A notification and the work it causes are kept together: acknowledged means it will be done. */
async function receive({ database, ask }: WebParts, notification: Notification): Promise<void> {
  const { workspaceId, notificationId, topic, conversationId } = notification
  await database.withWorkspace(workspaceId, async (db) => {
    if (!(await findWorkspace(db, workspaceId))) return
    const kept = await keepNotification(db, workspaceId, {
      notificationId,
      topic,
      receivedAt: new Date(),
    })
    if (kept === 'seen') return
    if (conversationId) await ask(db, 'read-conversation', { workspaceId, conversationId })
    if (topic.startsWith('admin.')) await ask(db, 'sync-directory', { workspaceId })
  })
}
