import { and, eq, sql } from 'drizzle-orm'
import type { Catalog } from '../domain/catalog.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** What was read of a catalog: a part Intercom did not show is left as it was known. */
export type ReadCatalog = Partial<Catalog>

const NOTHING: Catalog = {
  tags: [],
  ticketTypes: [],
  conversationAttributes: undefined,
  officeHours: undefined,
}

/** Keeps what was read of a workspace's catalog, part by part. */
export async function keepCatalog(db: Db, workspaceId: string, read: ReadCatalog): Promise<void> {
  const [row] = await db
    .select({ known: workspaces.catalog })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
    .for('update')
  if (!row) return
  const catalog: Catalog = { ...NOTHING, ...row.known, ...read }
  await db.update(workspaces).set({ catalog }).where(eq(workspaces.workspaceId, workspaceId))
}

/** Keeps which tag handed-over conversations get; `unknown-tag` where the workspace has none of that id. Undefined for none. */
export async function chooseHandoffTag(
  db: Db,
  workspaceId: string,
  tagId: string | undefined,
): Promise<'chosen' | 'unknown-tag'> {
  const hasIt =
    tagId === undefined
      ? sql`true`
      : sql`${workspaces.catalog} -> 'tags' @> ${withId(tagId)}::jsonb`
  const chosen = await db
    .update(workspaces)
    .set({ handoffTagId: tagId ?? null })
    .where(and(eq(workspaces.workspaceId, workspaceId), hasIt))
    .returning({ id: workspaces.workspaceId })
  return chosen.length === 1 ? 'chosen' : 'unknown-tag'
}

const withId = (id: string) => JSON.stringify([{ id }])

/**
 * Switches features off where Intercom refuses them, each with a word why an admin understands, and on
 * again where it does not any more (`undefined`). Features not named stay as they are.
 */
export async function switchFeatures(
  db: Db,
  workspaceId: string,
  features: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const off = Object.entries(features).filter(([, why]) => why !== undefined)
  const on = Object.entries(features).flatMap(([name, why]) => (why === undefined ? [name] : []))
  await db
    .update(workspaces)
    .set({
      switchedOff: sql`(${workspaces.switchedOff} - ${sql.param(on)}::text[]) || ${JSON.stringify(Object.fromEntries(off))}::jsonb`,
    })
    .where(eq(workspaces.workspaceId, workspaceId))
}
