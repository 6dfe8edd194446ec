import { sql } from 'drizzle-orm'
import { index, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'

/** Like the job queue's, a schema apart: ids only, no words of anybody, and so without row level security. */
export const intake = pgSchema('intake')

/** Webhook notifications as they came in, by their id: one delivered twice is kept once, and worked on once. */
export const received = intake.table(
  'received',
  {
    workspaceId: workspaceId(),
    notificationId: text().notNull(),
    topic: text().notNull(),
    /** Intercom's id of what it is about, and what kind of thing that is. */
    subjectType: text(),
    subjectId: text(),
    /** When it happened, says Intercom. */
    happenedAt: instant(),
    receivedAt: instant().notNull(),
    /** When the jobs it causes were queued; null while it waits. */
    sortedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'received_pk', columns: [t.workspaceId, t.notificationId] }),
    index('received_unsorted').on(t.receivedAt).where(sql`${t.sortedAt} is null`),
    index('received_by_age').on(t.receivedAt),
  ],
)

/**
 * The ids of all workspaces, kept by a trigger: row level security lets nobody list them, and some work (another
 * key, pruning) goes through them all.
 */
export const workspaceIds = intake.table('workspace_ids', { workspaceId: workspaceId() }, (t) => [
  primaryKey({ name: 'workspace_ids_pk', columns: [t.workspaceId] }),
])
