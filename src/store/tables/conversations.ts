import { sql } from 'drizzle-orm'
import { index, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Account } from '../../domain/account.ts'
import type { CardSummary } from '../../domain/card-summary.ts'
import type { ContextPackage } from '../../domain/context-package.ts'
import type { DraftedNote } from '../../domain/drafted-note.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Transcript } from '../../domain/transcript.ts'
import { document, instant, workspaceId } from './columns.ts'

/** What was read of a conversation, and the note drafted from it. Made by a job, read by the card. */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId(),
    conversationId: text().notNull(),
    contactId: text().notNull(),
    /** Everybody else who takes part in it: it is theirs too when one of them is to be forgotten. */
    otherContactIds: text().array().notNull().default([]),
    /** Intercom's `updated_at` of what was read: an older reading never replaces a newer one. */
    updatedAt: instant().notNull(),
    readAt: instant().notNull(),
    /** The few facts the first card shows, kept apart so that showing it moves a kilobyte, not the thread. */
    summary: document<CardSummary>().notNull(),
    account: document<Account>().notNull(),
    transcript: document<Transcript>().notNull(),
    reading: document<Reading>().notNull(),
    drafted: document<DraftedNote>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'conversations_pk', columns: [t.workspaceId, t.conversationId] }),
    index('conversations_of_contact').on(t.workspaceId, t.contactId),
    index('conversations_of_several')
      .on(t.workspaceId, t.conversationId)
      .where(sql`${t.otherContactIds} <> '{}'`),
  ],
)

/** The hand-over form as a teammate left it. */
export const forms = pgTable(
  'forms',
  {
    workspaceId: workspaceId(),
    conversationId: text().notNull(),
    teammateId: text().notNull(),
    package: document<ContextPackage>().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'forms_pk',
      columns: [t.workspaceId, t.conversationId, t.teammateId],
    }),
  ],
)

/** Canvases that were acted on: which submit came first, and what it was answered. Kept for a day. */
export const answers = pgTable(
  'answers',
  {
    workspaceId: workspaceId(),
    nonce: uuid().notNull(),
    /** Whose conversation it was about, so that it can be forgotten with it. */
    conversationId: text(),
    /** Hash of who submitted what: the same one again gets the same answer. */
    fingerprint: text().notNull(),
    /** As text, byte for byte: `jsonb` would put its keys in another order. */
    answer: json().$type<unknown>(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'answers_pk', columns: [t.workspaceId, t.nonce] }),
    index('answers_by_age').on(t.workspaceId, t.answeredAt),
  ],
)

/**
 * Customers who became one in Intercom, kept for as long as notifications are: of a chain that is told backwards
 * the earlier link is followed to its end.
 */
export const mergedContacts = pgTable(
  'merged_contacts',
  {
    workspaceId: workspaceId(),
    /** Hash of the one who is gone: who it was need not be known. */
    fromHash: text().notNull(),
    /** The one who stayed. */
    contactId: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'merged_contacts_pk', columns: [t.workspaceId, t.fromHash] }),
    index('merged_contacts_of_contact').on(t.workspaceId, t.contactId),
  ],
)

/** What the simulator's Intercom holds. Empty in a real workspace. */
export const simulatorStates = pgTable(
  'simulator_states',
  { workspaceId: workspaceId(), state: document<unknown>().notNull() },
  (t) => [primaryKey({ name: 'simulator_states_pk', columns: [t.workspaceId] })],
)
