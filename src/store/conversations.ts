import { and, eq, sql } from 'drizzle-orm'
import { isBroken } from '#failpoint'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import { UNDRAFTED_PARTS } from '../domain/drafted-note.ts'
import { EMPTY_READING } from '../domain/reading.ts'
import type { Transcript } from '../domain/transcript.ts'
import type { Db } from './database.ts'
import { conversations } from './tables/conversations.ts'

/** What was read of a conversation; undefined when no job has read it. */
export async function findConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationRecord | undefined> {
  return recordOf(await db.select().from(conversations).where(only(workspaceId, conversationId)))
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationRecord | undefined> {
  const one = only(workspaceId, conversationId)
  return recordOf(await db.select().from(conversations).where(one).for('update'))
}

const only = (workspaceId: string, conversationId: string) =>
  and(eq(conversations.workspaceId, workspaceId), eq(conversations.conversationId, conversationId))

function recordOf([row]: (typeof conversations.$inferSelect)[]): ConversationRecord | undefined {
  return (
    row && {
      ...row,
      transcript: withDates(row.transcript),
      // What an older version of the program kept lacks what came later.
      reading: { ...EMPTY_READING, ...row.reading },
      drafted: { ...UNDRAFTED_PARTS, ...row.drafted },
    }
  )
}

/**
 * Keeps what was read, unless a newer state was read already. Intercom counts whole seconds: within one, the later
 * reading counts. A conversation that was forgotten is `older` for good: Postgres leaves it out.
 */
export async function keepConversation(
  db: Db,
  workspaceId: string,
  record: ConversationRecord,
): Promise<'kept' | 'older'> {
  const { conversationId, otherContactIds, ...rest } = record
  const read = { ...rest, otherContactIds: [...otherContactIds] }
  const kept = await db
    .insert(conversations)
    .values({ workspaceId, conversationId, ...read })
    .onConflictDoUpdate({
      target: [conversations.workspaceId, conversations.conversationId],
      set: read,
      setWhere: isBroken('newest-wins') ? sql`true` : NOT_OLDER,
    })
    .returning({ conversationId: conversations.conversationId })
  return kept.length === 1 ? 'kept' : 'older'
}

const NOT_OLDER = sql`(${conversations.updatedAt}, ${conversations.readAt}) <= (excluded.updated_at, excluded.read_at)`

/** JSON keeps dates as text. */
function withDates(stored: Transcript): Transcript {
  return {
    ...stored,
    messages: stored.messages.map((message) => ({ ...message, at: new Date(message.at) })),
  }
}
