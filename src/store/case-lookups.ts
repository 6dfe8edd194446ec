import { and, desc, eq } from 'drizzle-orm'
import type { SupportCase } from '../domain/case.ts'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'

/** A conversation with more cases than this shows its newest ones. */
const CASES_SHOWN = 20

/** The case with a number; undefined where the workspace has none. */
export async function caseNumbered(
  db: Db,
  workspaceId: string,
  number: number,
): Promise<SupportCase | undefined> {
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.workspaceId, workspaceId), eq(cases.number, number)))
  return row
}

/** The ids of a conversation's cases, for what is found by its case: that is what there are indexes for. */
export const caseIdsOf = (db: Db, workspaceId: string, conversationId: string) =>
  db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.workspaceId, workspaceId), eq(cases.conversationId, conversationId)))

/** Cases of one conversation, newest first. */
export function casesOfConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<SupportCase[]> {
  return db
    .select()
    .from(cases)
    .where(and(eq(cases.workspaceId, workspaceId), eq(cases.conversationId, conversationId)))
    .orderBy(desc(cases.number))
    .limit(CASES_SHOWN)
}
