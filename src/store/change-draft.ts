import { and, eq } from 'drizzle-orm'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { DraftedNote } from '../domain/drafted-note.ts'
import { lockConversation } from './conversations.ts'
import type { Db } from './database.ts'
import { conversations } from './tables/conversations.ts'

/**
 * Changes the note of a conversation while nobody else keeps a reading of it: a reading that comes meanwhile waits,
 * and then counts. The line on the card follows the note. A conversation that was forgotten stays forgotten.
 *
 * @param change answers with the note as it should be; undefined leaves it
 */
export async function changeDraft(
  db: Db,
  workspaceId: string,
  conversationId: string,
  change: (record: ConversationRecord) => DraftedNote | undefined,
): Promise<'there' | 'forgotten'> {
  const one = and(
    eq(conversations.workspaceId, workspaceId),
    eq(conversations.conversationId, conversationId),
  )
  const record = await lockConversation(db, workspaceId, conversationId)
  const drafted = record && change(record)
  if (drafted) {
    const summary = { ...record.summary, situation: drafted.situation }
    await db.update(conversations).set({ drafted, summary }).where(one)
  }
  return record ? 'there' : 'forgotten'
}
