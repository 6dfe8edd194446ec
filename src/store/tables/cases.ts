import { sql } from 'drizzle-orm'
import {
  bigserial,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { CASE_STATUSES } from '../../domain/case.ts'
import type { ContextPackage } from '../../domain/context-package.ts'
import type { Happening } from '../../domain/event.ts'
import { type Bypass, HANDOFF_STATES } from '../../domain/handoff.ts'
import type { HandoffNote } from '../../domain/handoff-note.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Finding } from '../../domain/qa-gate/finding.ts'
import type { SlaClock } from '../../domain/sla/clock.ts'
import { SEVERITIES, TIERS } from '../../domain/tier.ts'
import type { CustomerMessage } from '../../domain/waiting/customer-message.ts'
import { document, instant, workspaceId } from './columns.ts'

/** The durable record of a customer issue. */
export const cases = pgTable(
  'cases',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    number: integer().notNull(),
    conversationId: text().notNull(),
    contactId: text().notNull(),
    status: text({ enum: CASE_STATUSES }).notNull(),
    tier: text({ enum: TIERS }).notNull(),
    severity: text({ enum: SEVERITIES }).notNull(),
    owner: document<Owner>().notNull(),
    situation: text().notNull(),
    openedAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'cases_pk', columns: [t.workspaceId, t.id] }),
    unique('cases_number_unique').on(t.workspaceId, t.number),
    uniqueIndex('cases_one_open_per_conversation')
      .on(t.workspaceId, t.conversationId)
      .where(sql`${t.status} <> 'resolved'`),
    index('cases_of_conversation').on(t.workspaceId, t.conversationId),
    index('cases_of_contact').on(t.workspaceId, t.contactId, t.openedAt),
    check(
      'cases_status_known',
      sql`${t.status} in ('open', 'handed-off', 'in-progress', 'waiting-on-customer', 'resolved')`,
    ),
    check('cases_number_positive', sql`${t.number} > 0`),
  ],
)

/** Every time a case moved to another owner. */
export const handoffs = pgTable(
  'handoffs',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    package: document<ContextPackage>().notNull(),
    fromOwner: document<Owner>().notNull(),
    toOwner: document<Owner>().notNull(),
    state: text({ enum: HANDOFF_STATES }).notNull(),
    sentAt: instant().notNull(),
    acceptBy: instant(),
    note: document<HandoffNote>().notNull(),
    advice: document<readonly Finding[]>().notNull(),
    bypass: document<Bypass>(),
    /** What the customer is told of it; null when they are told nothing. */
    told: document<CustomerMessage>(),
  },
  (t) => [
    primaryKey({ name: 'handoffs_pk', columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'handoffs_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('handoffs_by_case').on(t.workspaceId, t.caseId, t.sentAt),
    uniqueIndex('handoffs_one_waiting_per_case')
      .on(t.workspaceId, t.caseId)
      .where(sql`${t.state} = 'sent'`),
  ],
)

/** Promises running against the clock. */
export const clocks = pgTable(
  'clocks',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    handoffId: uuid(),
    clock: document<SlaClock>().notNull(),
    dueAt: instant(),
    running: text({ enum: ['running', 'stopped'] }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'clocks_pk', columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'clocks_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('clocks_by_case').on(t.workspaceId, t.caseId),
    index('clocks_running').on(t.workspaceId, t.caseId).where(sql`${t.running} = 'running'`),
  ],
)

/** The history of every case: written once, never changed, never removed. */
export const events = pgTable(
  'events',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    /** Order in which things were recorded; two in one millisecond stay apart. */
    position: bigserial({ mode: 'number' }).notNull(),
    at: instant().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    happening: document<Happening>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'events_pk', columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'events_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('events_by_case').on(t.workspaceId, t.caseId, t.position),
  ],
)

/** What the gate said each time somebody asked: so that false blocks can be counted. */
export const verdicts = pgTable(
  'verdicts',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    conversationId: text().notNull(),
    teammateId: text().notNull(),
    at: instant().notNull(),
    outcome: text({ enum: ['passed', 'blocked', 'bypassed'] }).notNull(),
    package: document<ContextPackage>().notNull(),
    findings: document<readonly Finding[]>().notNull(),
    bypassReason: text(),
  },
  (t) => [
    primaryKey({ name: 'verdicts_pk', columns: [t.workspaceId, t.id] }),
    index('verdicts_by_conversation').on(t.workspaceId, t.conversationId, t.at),
    index('verdicts_by_age').on(t.workspaceId, t.at),
  ],
)
