import { and, desc, eq } from 'drizzle-orm'
import type { CustomerWish, Wish } from '../domain/waiting/wish.ts'
import type { Db } from './database.ts'
import { wishes } from './tables/waiting.ts'

/** Puts a customer's wish on the record. */
export async function addWish(db: Db, workspaceId: string, wished: CustomerWish): Promise<void> {
  await db.insert(wishes).values({ workspaceId, ...wished, kind: wished.wish.kind })
}

/** What the customer of a case chose, newest first. */
export async function wishesOf(
  db: Db,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<CustomerWish[]> {
  const rows = await db
    .select()
    .from(wishes)
    .where(and(eq(wishes.workspaceId, workspaceId), eq(wishes.caseId, caseId)))
    .orderBy(desc(wishes.at), desc(wishes.id))
    .limit(limit)
  return rows.map(({ id, caseId: of, conversationId, contactId, at, wish }) => ({
    ...{ id, caseId: of, conversationId, contactId, at },
    wish: withDates(wish),
  }))
}

/** JSON keeps dates as text. */
function withDates(wish: Wish): Wish {
  return wish.kind === 'callback'
    ? { ...wish, from: new Date(wish.from), until: new Date(wish.until) }
    : wish
}
