import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { EFFECT_STATES, type EffectPlan } from '../../domain/effect.ts'
import { cases } from './cases.ts'
import { document, instant, workspaceId } from './columns.ts'

/** The ledger of what Baton does outside: a row before it is a call. */
export const effects = pgTable(
  'effects',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    handoffId: uuid(),
    conversationId: text().notNull(),
    actorId: text().notNull(),
    reference: text().notNull(),
    /** Effects of one case are done in this order. */
    position: integer().notNull(),
    plan: document<EffectPlan>().notNull(),
    state: text({ enum: EFFECT_STATES }).notNull(),
    /** Fencing token: goes up with every claim, and only the newest claim may settle. */
    fence: integer().notNull().default(0),
    claimedAt: instant(),
    attempts: integer().notNull().default(0),
    /** The workspace's epoch when it was planned: one of an earlier epoch may be in Intercom already. */
    epoch: integer().notNull().default(1),
    /** Not tried again before: Intercom needs time to show what it was told. */
    notBefore: instant(),
    remoteId: text(),
    /** Why it is dead or unknown, in words for a person. */
    why: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'effects_pk', columns: [t.workspaceId, t.id] }),
    unique('effects_reference_unique').on(t.workspaceId, t.reference),
    foreignKey({
      name: 'effects_of_case',
      columns: [t.workspaceId, t.caseId],
      foreignColumns: [cases.workspaceId, cases.id],
    }),
    index('effects_unsettled')
      .on(t.workspaceId, t.caseId, t.createdAt, t.position)
      .where(sql`${t.state} in ('pending', 'sending', 'unknown')`),
    index('effects_in_trouble')
      .on(t.workspaceId, t.caseId, t.createdAt)
      .where(sql`${t.state} in ('dead', 'needs-human')`),
    index('effects_by_handoff').on(t.workspaceId, t.handoffId),
    index('effects_by_case').on(t.workspaceId, t.caseId),
  ],
)
