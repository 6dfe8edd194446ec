import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Owner } from '../../domain/owner.ts'
import type { Estimate } from '../../domain/waiting/estimate.ts'
import { WAIT_STATES } from '../../domain/waiting/wait.ts'
import { WISH_KINDS, type Wish } from '../../domain/waiting/wish.ts'
import { cases } from './cases.ts'
import { document, instant, workspaceId } from './columns.ts'

/** Customers waiting for the first reply after a handoff, and how long others waited. */
export const waits = pgTable(
  'waits',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    conversationId: text().notNull(),
    contactId: text().notNull(),
    handoffId: uuid().notNull(),
    receiver: document<Owner>().notNull(),
    /** Out of `receiver`, to look for: who has it, and their team. */
    receiverId: text().notNull(),
    teamId: text(),
    startedAt: instant().notNull(),
    estimates: document<readonly Estimate[]>().notNull(),
    /** When to look again: the newest estimate's end, or a later moment where that one was at night. */
    dueAt: instant(),
    overruns: integer().notNull().default(0),
    state: text({ enum: WAIT_STATES }).notNull(),
    answeredAt: instant(),
    replyMinutes: integer(),
    alertedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'waits_pk', columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'waits_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('waits_by_case').on(t.workspaceId, t.caseId),
    uniqueIndex('waits_one_per_case')
      .on(t.workspaceId, t.caseId)
      .where(sql`${t.state} = 'waiting'`),
    index('waits_due').on(t.workspaceId, t.dueAt).where(sql`${t.state} = 'waiting'`),
    index('waits_answered_by_receiver')
      .on(t.workspaceId, t.receiverId, t.answeredAt)
      .where(sql`${t.state} = 'answered'`),
    index('waits_answered_by_team')
      .on(t.workspaceId, t.teamId, t.answeredAt)
      .where(sql`${t.state} = 'answered'`),
    index('waits_answered').on(t.workspaceId, t.answeredAt).where(sql`${t.state} = 'answered'`),
    check('waits_state_known', sql`${t.state} in ('waiting', 'answered', 'ended')`),
  ],
)

/** What customers chose instead of waiting, in the order they did. */
export const wishes = pgTable(
  'wishes',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    conversationId: text().notNull(),
    contactId: text().notNull(),
    at: instant().notNull(),
    kind: text({ enum: WISH_KINDS }).notNull(),
    wish: document<Wish>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'wishes_pk', columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'wishes_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('wishes_by_case').on(t.workspaceId, t.caseId, t.at),
    check('wishes_kind_known', sql`${t.kind} in ('email', 'callback', 'addition')`),
  ],
)
