import { and, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { CustomerWish, Wish } from '../domain/waiting/wish.ts'
import { caseIdsOf } from './case-lookups.ts'
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
  return [...rows, ...behind].map(toWish)
}

/** More than these nobody adds to one conversation, and a reading has room for them: the newest count. */
const MOST_ADDITIONS = 100

/** What the customer of a conversation added to its cases, newest first. */
export async function additionsTo(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<CustomerWish[]> {
  const rows = await db
    .select()
    .from(wishes)
    .where(
      and(
        eq(wishes.workspaceId, workspaceId),
        inArray(wishes.caseId, caseIdsOf(db, workspaceId, conversationId)),
        eq(wishes.kind, 'addition'),
      ),
    )
    .orderBy(desc(wishes.at), desc(wishes.id))
    .limit(MOST_ADDITIONS)
  return rows.map(toWish)
}

const toWish = ({
  id,
  caseId,
  conversationId,
  contactId,
  at,
  wish,
}: typeof wishes.$inferSelect): CustomerWish => ({
  ...{ id, caseId, conversationId, contactId, at },
  wish: withDates(wish),
})

/** JSON keeps dates as text. */
function withDates(wish: Wish): Wish {
  return wish.kind === 'callback'
    ? { ...wish, from: new Date(wish.from), until: new Date(wish.until) }
    : wish
}
