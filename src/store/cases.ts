import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { CaseStatus, SupportCase } from '../domain/case.ts'
import type { Owner } from '../domain/owner.ts'
import type { Severity, Tier } from '../domain/tier.ts'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'
import { caseCounters } from './tables/workspaces.ts'

/** A case as Postgres names its columns. */
export interface CaseRow {
  readonly id: string
  readonly number: number
  readonly conversation_id: string
  readonly contact_id: string
  readonly status: CaseStatus
  readonly tier: Tier
  readonly severity: Severity
  readonly owner: Owner
  readonly situation: string
  readonly opened_at: Date
  readonly version: number
}

/** Earlier cases of one customer that are worth a line; older ones are in the timeline. */
const PREVIOUS_CASES_SHOWN = 10

/** Turns a row into a case. */
export function toCase(row: CaseRow): SupportCase {
  return {
    id: row.id,
    number: row.number,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    status: row.status,
    tier: row.tier,
    severity: row.severity,
    owner: row.owner,
    situation: row.situation,
    openedAt: row.opened_at,
    version: row.version,
  }
}

/** The open case of a conversation, held until the transaction ends. */
export async function lockOpenCase(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<SupportCase | undefined> {
  const [row] = await db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        eq(cases.conversationId, conversationId),
        ne(cases.status, 'resolved'),
      ),
    )
    .for('update')
  return row
}

/** Makes everybody else who wants to open a case in this workspace wait until the transaction ends. */
export async function lockNumbering(db: Db, workspaceId: string): Promise<void> {
  await db.insert(caseCounters).values({ workspaceId, lastNumber: 0 }).onConflictDoNothing()
  await db
    .select({ locked: caseCounters.lastNumber })
    .from(caseCounters)
    .where(eq(caseCounters.workspaceId, workspaceId))
    .for('update')
}

/** The next number of the workspace. The counter row stays locked until the transaction ends, so numbers have no gaps. */
export async function takeCaseNumber(db: Db, workspaceId: string): Promise<number> {
  const [row] = await db
    .insert(caseCounters)
    .values({ workspaceId, lastNumber: 1 })
    .onConflictDoUpdate({
      target: caseCounters.workspaceId,
      set: { lastNumber: sql`${caseCounters.lastNumber} + 1` },
    })
    .returning({ number: caseCounters.lastNumber })
  if (!row) throw new Error('Postgres returned no case number')
  return row.number
}

/** Saves a case if it is still at the version it was read at; a new one if its conversation has no open case. */
export async function saveCase(
  db: Db,
  workspaceId: string,
  supportCase: SupportCase,
  basedOn: number,
): Promise<'saved' | 'stale'> {
  if (basedOn === 0) {
    const added = await db
      .insert(cases)
      .values({ workspaceId, ...supportCase })
      .onConflictDoNothing()
      .returning({ id: cases.id })
    return added.length === 1 ? 'saved' : 'stale'
  }
  const { status, tier, severity, owner, situation, version } = supportCase
  const changed = await db
    .update(cases)
    .set({ status, tier, severity, owner, situation, version })
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        eq(cases.id, supportCase.id),
        eq(cases.version, basedOn),
      ),
    )
    .returning({ id: cases.id })
  return changed.length === 1 ? 'saved' : 'stale'
}

/** Earlier cases of a customer, newest first. */
export function previousCases(
  db: Db,
  workspaceId: string,
  contactId: string,
  exceptCaseId: string | undefined,
): Promise<SupportCase[]> {
  return db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        eq(cases.contactId, contactId),
        exceptCaseId === undefined ? undefined : ne(cases.id, exceptCaseId),
      ),
    )
    .orderBy(desc(cases.openedAt))
    .limit(PREVIOUS_CASES_SHOWN)
}
