import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'

/**
 * Installs and sign-ins under way: each state may come back once. Before there is a workspace they live
 * under a name of their own, which no workspace of Intercom's can have.
 */
export const oauthStates = pgTable(
  'oauth_states',
  {
    workspaceId: workspaceId(),
    /** SHA-256 of the state: what is stored opens nothing. */
    stateHash: text().notNull(),
    /** `store-install` began in Intercom's App Store, and ends there. */
    purpose: text({ enum: ['install', 'store-install', 'sign-in'] }).notNull(),
    region: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'oauth_states_pk', columns: [t.workspaceId, t.stateHash] }),
    index('oauth_states_by_age').on(t.workspaceId, t.createdAt),
  ],
)

/** Admins signed in to the console. */
export const consoleSessions = pgTable(
  'console_sessions',
  {
    workspaceId: workspaceId(),
    /** SHA-256 of the token in the cookie. */
    tokenHash: text().notNull(),
    teammateId: text().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'console_sessions_pk', columns: [t.workspaceId, t.tokenHash] }),
    index('console_sessions_by_age').on(t.workspaceId, t.expiresAt),
  ],
)

/** Keys with which automation may hand cases over. Shown once, kept as a hash. */
export const apiKeys = pgTable(
  'api_keys',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** SHA-256 of the key. */
    keyHash: text().notNull(),
    /** Its last four characters, so that people can tell keys apart. */
    ending: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [primaryKey({ name: 'api_keys_pk', columns: [t.workspaceId, t.id] })],
)

/** Conversations and contacts that were forgotten, as hashes: a late job must not read them back in. */
export const erasures = pgTable(
  'erasures',
  {
    workspaceId: workspaceId(),
    /** SHA-256 of workspace, kind and id. */
    subjectHash: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ name: 'erasures_pk', columns: [t.workspaceId, t.subjectHash] })],
)
