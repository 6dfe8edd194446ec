import { and, eq, lt, sql } from 'drizzle-orm'
import type { Claim } from '../domain/claim.ts'
import type { Db } from './database.ts'
import { answers } from './tables/conversations.ts'

/** How long the first answer of a canvas is kept, in hours: nobody keeps a sidebar open longer and then retries. */
const KEPT_HOURS = 24

/**
 * Takes a canvas's one-time nonce for a submit. Of two at the same moment the second waits here
 * until the first is committed (and then gets its answer) or undone (and then is the first).
 * Nothing was taken and nothing is there: Postgres leaves out what is about a forgotten conversation.
 */
export async function claimNonce(
  db: Db,
  workspaceId: string,
  conversationId: string,
  nonce: string,
  fingerprint: string,
  at: Date,
): Promise<Claim> {
  const taken = await db
    .insert(answers)
    .values({ workspaceId, conversationId, nonce, fingerprint, answeredAt: at })
    .onConflictDoNothing()
    .returning({ nonce: answers.nonce })
  if (taken.length === 1) {
    await dropExpired(db, workspaceId, at)
    return { claim: 'first' }
  }
  const [earlier] = await db
    .select({ fingerprint: answers.fingerprint, answer: answers.answer })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.nonce, nonce)))
  if (!earlier) return { claim: 'forgotten' }
  if (earlier.fingerprint === fingerprint && earlier.answer) {
    return { claim: 'again', answer: earlier.answer }
  }
  return { claim: 'outdated' }
}

/** Remembers what the first submit of a canvas was answered. */
export async function keepAnswer(
  db: Db,
  workspaceId: string,
  nonce: string,
  answer: unknown,
): Promise<void> {
  await db
    .update(answers)
    .set({ answer })
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.nonce, nonce)))
}

async function dropExpired(db: Db, workspaceId: string, at: Date): Promise<void> {
  const oldest = sql`${at.toISOString()}::timestamptz - make_interval(hours => ${KEPT_HOURS})`
  await db
    .delete(answers)
    .where(and(eq(answers.workspaceId, workspaceId), lt(answers.answeredAt, oldest)))
}
