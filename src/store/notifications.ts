import type { Db } from './database.ts'
import { notifications } from './tables/conversations.ts'

/** Notes that a webhook notification came in. `seen` when it had come before. */
export async function keepNotification(
  db: Db,
  workspaceId: string,
  notification: {
    readonly notificationId: string
    readonly topic: string
    readonly receivedAt: Date
  },
): Promise<'new' | 'seen'> {
  const added = await db
    .insert(notifications)
    .values({ workspaceId, ...notification })
    .onConflictDoNothing()
    .returning({ notificationId: notifications.notificationId })
  return added.length === 1 ? 'new' : 'seen'
}
