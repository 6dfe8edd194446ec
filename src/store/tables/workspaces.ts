import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Catalog } from '../../domain/catalog.ts'
import { STANDINGS } from '../../domain/standing.ts'
import type { Wording } from '../../domain/wording/wording.ts'
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
    /** Goes up with every install and restore: effects planned before may be in Intercom already. */
    epoch: integer().notNull().default(1),
    /** `parked`: Intercom refuses the token, and nothing is done until it takes it again or somebody installs again. */
    standing: text({ enum: STANDINGS }).notNull().default('installed'),
    /** Why it is parked, in words for an admin. */
    standingWhy: text(),
    standingSince: instant(),
    /** How often it came back from being parked since then: a token that is known and refused in turn ends parked. */
    unparks: integer().notNull().default(0),
    unparksSince: instant(),
    /** When Intercom said that Baton was removed; null where that was not so, or somebody installed since. */
    uninstallHeardAt: instant(),
    /** Whose token it is, by Intercom's id; undefined for a private app. */
    installedBy: text(),
    /** Features Intercom refuses to this workspace, each with a word why. */
    switchedOff: document<Readonly<Record<string, string>>>().notNull().default({}),
    /** Tags, ticket types, attributes and office hours as last read from Intercom. */
    catalog: document<Catalog>(),
    /** How far the search for missed changes has come. */
    reconciledTo: instant(),
    /** Tag that conversations get when they are handed over; null for none. */
    handoffTagId: text(),
    /** How strict the gate is here, by check; a check that is not named has its own weight. */
    gate: document<Readonly<Record<string, 'advisory' | 'blocking'>>>().notNull().default({}),
    /** What admins want customers to be told in their own words, by language and text. */
    wording: document<Wording>().notNull().default({}),
    /** What Intercom was last told about this installation's health. */
    healthTold: text(),
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
