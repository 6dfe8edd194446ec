import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { ClaimedEffect, NextEffect } from '../domain/effect-ledger.ts'
import type { Db } from './database.ts'
import { endEffectsOf, UNSETTLED } from './end-effects.ts'
import { ownMessages } from './own-messages.ts'
import { effects } from './tables/effects.ts'
import { workspaces } from './tables/workspaces.ts'

/** A claim older than this is taken for abandoned, in seconds: a step of looking or doing lasts 15 s at most. */
const CLAIM_SECONDS = 25

const UNINSTALLED = 'Baton was uninstalled before this was done'

/**
 * Takes the next effect of a case that is not settled, in order. One that was `sending` when its worker died
 * may be in Intercom already, and so may all that were planned before the workspace's epoch moved.
 */
export async function claimNextEffect(
  db: Db,
  workspaceId: string,
  caseId: string,
): Promise<NextEffect> {
  const [workspace] = await db
    .select({
      standing: workspaces.standing,
      epoch: workspaces.epoch,
      catalog: workspaces.catalog,
      switchedOff: workspaces.switchedOff,
    })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  if (!workspace) return { next: 'none' }
  switch (workspace.standing) {
    case 'parked':
      return { next: 'parked' }
    case 'uninstalled':
      await endEffectsOf(db, workspaceId, { caseId }, UNINSTALLED)
      return { next: 'none' }
    case 'installed':
      return claimFor(db, workspaceId, caseId, workspace)
  }
}

type Standing = Pick<typeof workspaces.$inferSelect, 'epoch' | 'catalog' | 'switchedOff'>

async function claimFor(
  db: Db,
  workspaceId: string,
  caseId: string,
  { epoch, catalog, switchedOff }: Standing,
): Promise<NextEffect> {
  const [next] = await db
    .select({
      id: effects.id,
      state: effects.state,
      epoch: effects.epoch,
      waitMs: sql<
        string | null
      >`extract(epoch from ${effects.notBefore} - clock_timestamp()) * 1000`,
    })
    .from(effects)
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.caseId, caseId),
        inArray(effects.state, UNSETTLED),
      ),
    )
    .orderBy(asc(effects.createdAt), asc(effects.position))
    .limit(1)
    .for('update')
  if (!next) return { next: 'none' }
  const waitMs = Math.ceil(Number(next.waitMs ?? 0))
  if (next.state !== 'sending' && waitMs > 0) return { next: 'not-yet', waitMs }

  const [claimed] = await db
    .update(effects)
    .set({
      state: 'sending',
      epoch,
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
  if (!claimed) return { next: 'held' }
  const { id, conversationId, actorId, reference, plan, fence, attempts, createdAt } = claimed
  const effect: ClaimedEffect = {
    id,
    conversationId,
    actorId,
    reference,
    plan,
    fence,
    attempts,
    mayBeThere: next.state !== 'pending' || next.epoch < epoch,
    plannedAt: createdAt,
    knownAttributes: catalog?.conversationAttributes,
    switchedOff: switchedOff[plan.kind],
    ownMessages:
      plan.kind === 'customer-message' ? await ownMessages(db, workspaceId, conversationId) : [],
  }
  return { next: 'claimed', effect }
}
