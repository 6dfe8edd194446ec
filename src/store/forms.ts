import { and, eq } from 'drizzle-orm'
import type { SavedForm } from '../domain/card-record.ts'
import type { Db } from './database.ts'
import { forms } from './tables/conversations.ts'

const ofTeammate = (workspaceId: string, conversationId: string, teammateId: string) =>
  and(
    eq(forms.workspaceId, workspaceId),
    eq(forms.conversationId, conversationId),
    eq(forms.teammateId, teammateId),
  )

/** The form as a teammate left it; undefined when they have none open. */
export async function savedForm(
  db: Db,
  workspaceId: string,
  conversationId: string,
  teammateId: string,
): Promise<SavedForm | undefined> {
  const [row] = await db
    .select({ package: forms.package, savedAt: forms.savedAt })
    .from(forms)
    .where(ofTeammate(workspaceId, conversationId, teammateId))
  return row
}

/** Keeps a form as it is now, so that closing the sidebar loses nothing. */
export async function saveForm(
  db: Db,
  workspaceId: string,
  conversationId: string,
  teammateId: string,
  form: SavedForm,
): Promise<void> {
  await db
    .insert(forms)
    .values({ workspaceId, conversationId, teammateId, ...form })
    .onConflictDoUpdate({
      target: [forms.workspaceId, forms.conversationId, forms.teammateId],
      set: form,
    })
}

/** Forgets a form that was handed over or given up. */
export async function dropForm(
  db: Db,
  workspaceId: string,
  conversationId: string,
  teammateId: string,
): Promise<void> {
  await db.delete(forms).where(ofTeammate(workspaceId, conversationId, teammateId))
}
