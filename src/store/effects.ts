import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Effect } from '../domain/effect.ts'
import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import type { Db } from './database.ts'
import { effects } from './tables/effects.ts'

/** A claim older than this is taken for abandoned, in seconds: looking for an effect and doing it last 10 s each at most. */
const CLAIM_SECONDS = 25

/**
 * Adds effects in the order they are to be done, after those the case has. Its row is locked, so Postgres's own
 * clock orders them; machines whose clocks differ would assign to whom the case went first.
 */
export async function addEffects(
  db: Db,
  workspaceId: string,
  caseId: string,
  handoffId: string | undefined,
  planned: readonly Effect[],
): Promise<void> {
  if (planned.length === 0) return
  await db.insert(effects).values(
    planned.map((effect, position) => ({
      ...effect,
      workspaceId,
      caseId,
      handoffId: handoffId ?? null,
      position,
      state: 'pending' as const,
      createdAt: sql`clock_timestamp()`,
    })),
  )
}

/**
 * Takes the next effect of a case that is not settled, in order: undefined when all are, `held` when
 * somebody else is at it. One that was `sending` when its worker died may be in Intercom already.
 */
export async function claimNextEffect(
  db: Db,
  workspaceId: string,
  caseId: string,
): Promise<ClaimedEffect | 'held' | undefined> {
  const [next] = await db
    .select({ id: effects.id, state: effects.state })
    .from(effects)
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.caseId, caseId),
        inArray(effects.state, ['pending', 'sending', 'unknown']),
      ),
    )
    .orderBy(asc(effects.createdAt), asc(effects.position))
    .limit(1)
    .for('update')
  if (!next) return undefined
  const [claimed] = await db
    .update(effects)
    .set({
      state: 'sending',
      fence: sql`${effects.fence} + 1`,
      attempts: sql`${effects.attempts} + 1`,
      claimedAt: sql`clock_timestamp()`,
    })
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.id, next.id),
        or(
          inArray(effects.state, ['pending', 'unknown']),
          lt(effects.claimedAt, sql`clock_timestamp() - make_interval(secs => ${CLAIM_SECONDS})`),
        ),
      ),
    )
    .returning()
  if (!claimed) return 'held'
  const { id, conversationId, actorId, reference, plan, fence, attempts } = claimed
  const mayBeThere = next.state !== 'pending'
  return { id, conversationId, actorId, reference, plan, fence, attempts, mayBeThere }
}

/** Says how an attempt went; `overtaken` when somebody newer holds the effect. */
export async function settleEffect(
  db: Db,
  workspaceId: string,
  { id, fence }: { readonly id: string; readonly fence: number },
  settlement: Settlement,
): Promise<'settled' | 'overtaken'> {
  const result =
    settlement.state === 'sent'
      ? { state: settlement.state, remoteId: settlement.remoteId ?? null, why: null }
      : { state: settlement.state, why: settlement.why }
  const settled = await db
    .update(effects)
    .set(result)
    .where(and(eq(effects.workspaceId, workspaceId), eq(effects.id, id), eq(effects.fence, fence)))
    .returning({ id: effects.id })
  return settled.length === 1 ? 'settled' : 'overtaken'
}
