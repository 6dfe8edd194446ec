import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { isBroken } from '#failpoint'
import type { SupportCase } from '../domain/case.ts'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'
import { caseCounters } from './tables/workspaces.ts'

/** Earlier cases of one customer that are worth a line; older ones are in the timeline. */
const PREVIOUS_CASES_SHOWN = 10

/** The open case of a conversation, held until the transaction ends. */
export async function lockOpenCase(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<SupportCase | undefined> {
  const open = db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        eq(cases.conversationId, conversationId),
        ne(cases.status, 'resolved'),
      ),
    )
  const [row] = await (isBroken('case-lock') ? open : open.for('update'))
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
        isBroken('case-lock') ? undefined : eq(cases.version, basedOn),
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
