import { text, timestamp } from 'drizzle-orm/pg-core'

/** Intercom's id of the workspace a row belongs to: first column of every key, and what row level security compares. */
export const workspaceId = () => text().notNull()

/** A moment in time, kept with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })
