import { and, eq, ne } from 'drizzle-orm'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'

/** Nobody has more cases open at once; in conversations. */
const MOST = 50

/** A customer's conversations that have an open case. */
export async function openConversationsOf(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .select({ conversationId: cases.conversationId })
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        eq(cases.contactId, contactId),
        ne(cases.status, 'resolved'),
      ),
    )
    .limit(MOST)
  return rows.map(({ conversationId }) => conversationId)
}
