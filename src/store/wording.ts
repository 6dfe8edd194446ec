import { eq, sql } from 'drizzle-orm'
import type { Language } from '../domain/waiting/customer-message.ts'
import type { TemplateName } from '../domain/wording/template-names.ts'
import type { Wording } from '../domain/wording/wording.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** What a workspace's admins have customers told in their own words. */
export async function wordingOf(db: Db, workspaceId: string): Promise<Wording> {
  const [row] = await db
    .select({ wording: workspaces.wording })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row?.wording ?? {}
}

/** Keeps one sentence, or goes back to ours, and leaves the others as they are, so that two admins do not undo each other. */
export async function setWording(
  db: Db,
  workspaceId: string,
  language: Language,
  name: TemplateName,
  text: string | undefined,
): Promise<void> {
  const own = sql`coalesce(${workspaces.wording} -> ${language}::text, '{}'::jsonb)`
  const changed =
    text === undefined
      ? sql`(${own}) - ${name}::text`
      : sql`(${own}) || jsonb_build_object(${name}::text, ${text}::text)`
  await db
    .update(workspaces)
    .set({
      wording: sql`${workspaces.wording} || jsonb_build_object(${language}::text, ${changed})`,
    })
    .where(eq(workspaces.workspaceId, workspaceId))
}
