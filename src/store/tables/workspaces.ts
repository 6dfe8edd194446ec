import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { document, instant, workspaceId } from './columns.ts'

/** An Intercom workspace Baton is installed in. */
export const workspaces = pgTable(
  'workspaces',
  {
    workspaceId: workspaceId(),
    name: text().notNull(),
    region: text().notNull(),
    timeZone: text().notNull(),
    /** The access token, sealed: the key's id, a dot, then nonce, text and tag in base64. */
    sealedToken: text().notNull(),
    installedAt: instant().notNull(),
    directorySyncedAt: instant(),
  },
  (t) => [primaryKey({ name: 'workspaces_pk', columns: [t.workspaceId] })],
)

/** The number the newest case of a workspace got. Its own row, so that numbering locks nothing else. */
export const caseCounters = pgTable(
  'case_counters',
  { workspaceId: workspaceId(), lastNumber: integer().notNull() },
  (t) => [primaryKey({ name: 'case_counters_pk', columns: [t.workspaceId] })],
)

/** Teams a case can go to, as last read from Intercom. */
export const teams = pgTable(
  'teams',
  { workspaceId: workspaceId(), teamId: text().notNull(), name: text().notNull() },
  (t) => [primaryKey({ name: 'teams_pk', columns: [t.workspaceId, t.teamId] })],
)

/** People a case can go to, as last read from Intercom. */
export const teammates = pgTable(
  'teammates',
  {
    workspaceId: workspaceId(),
    teammateId: text().notNull(),
    name: text().notNull(),
    away: boolean().notNull(),
    hasInboxSeat: boolean().notNull(),
    teamIds: document<readonly string[]>().notNull(),
  },
  (t) => [primaryKey({ name: 'teammates_pk', columns: [t.workspaceId, t.teammateId] })],
)
