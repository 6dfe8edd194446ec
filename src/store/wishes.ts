import { and, desc, eq, ne, type SQL } from 'drizzle-orm'
import type { CustomerWish, Wish } from '../domain/waiting/wish.ts'
import type { Db } from './database.ts'
import { wishes } from './tables/waiting.ts'

/** Puts a customer's wish on the record. */
export async function addWish(db: Db, workspaceId: string, wished: CustomerWish): Promise<void> {
  await db.insert(wishes).values({ workspaceId, ...wished, kind: wished.wish.kind })
}

/**
 * What the customer of a case chose, newest first: `limit` of it, and the newest way to hear from us besides,
 * however much they added since.
 */
export async function wishesOf(
  db: Db,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<CustomerWish[]> {
  const newest = (kind: SQL | undefined, most: number) =>
    db
      .select()
      .from(wishes)
      .where(and(eq(wishes.workspaceId, workspaceId), eq(wishes.caseId, caseId), kind))
      .orderBy(desc(wishes.at), desc(wishes.id))
      .limit(most)
  const rows = await newest(undefined, limit)
  const mayBeBehind = rows.length === limit && rows.every(({ kind }) => kind === 'addition')
  const behind = mayBeBehind ? await newest(ne(wishes.kind, 'addition'), 1) : []
  return [...rows, ...behind].map(({ id, caseId: of, conversationId, contactId, at, wish }) => ({
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
