import { and, eq, sql } from 'drizzle-orm'
import type { Effect } from '../domain/effect.ts'
import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import type { Db } from './database.ts'
import { endEffectsOf } from './end-effects.ts'
import { effects } from './tables/effects.ts'
import { workspaces } from './tables/workspaces.ts'

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
      epoch: epochOf(workspaceId),
      createdAt: sql`clock_timestamp()`,
    })),
  )
}

const epochOf = (workspaceId: string) =>
  sql<number>`coalesce((select ${workspaces.epoch} from ${workspaces} where ${workspaces.workspaceId} = ${workspaceId}), 1)`

/** Holds on to a claim for one more step; false when somebody newer has it, or it was settled. */
export async function holdEffect(
  db: Db,
  workspaceId: string,
  { id, fence }: Pick<ClaimedEffect, 'id' | 'fence'>,
): Promise<boolean> {
  const held = await db
    .update(effects)
    .set({ claimedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.id, id),
        eq(effects.fence, fence),
        eq(effects.state, 'sending'),
      ),
    )
    .returning({ id: effects.id })
  return held.length === 1
}

/** Says how an attempt went; `overtaken` when somebody newer holds the effect. */
export async function settleEffect(
  db: Db,
  workspaceId: string,
  { id, fence }: Pick<ClaimedEffect, 'id' | 'fence'>,
  settlement: Settlement,
): Promise<'settled' | 'overtaken'> {
  const [settled] = await db
    .update(effects)
    .set(columnsOf(settlement))
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.id, id),
        eq(effects.fence, fence),
        eq(effects.state, 'sending'),
      ),
    )
    .returning({ conversationId: effects.conversationId, plan: effects.plan })
  if (!settled) return 'overtaken'
  if (settlement.state === 'dead' && settlement.with === 'the-conversation') {
    const { conversationId } = settled
    await endEffectsOf(db, workspaceId, { conversationId }, settlement.why)
  }
  if (settlement.state === 'dead' && settlement.with === 'this-kind') {
    await switchOff(db, workspaceId, settled.plan.kind, settlement.why)
  }
  return 'settled'
}

function columnsOf(settlement: Settlement) {
  const { state } = settlement
  switch (state) {
    case 'sent':
      return { state, remoteId: settlement.remoteId ?? null, why: null, notBefore: null }
    case 'dead':
    case 'needs-human':
    case 'not-needed':
      return { state, why: settlement.why, notBefore: null }
    case 'pending':
    case 'unknown':
      return {
        state,
        why: settlement.why,
        notBefore: sql`clock_timestamp() + make_interval(secs => ${settlement.waitMs / 1_000})`,
        ...(!settlement.counts && { attempts: sql`${effects.attempts} - 1` }),
      }
  }
}

async function switchOff(db: Db, workspaceId: string, feature: string, why: string): Promise<void> {
  await db
    .update(workspaces)
    .set({
      switchedOff: sql`${workspaces.switchedOff} || ${JSON.stringify({ [feature]: why })}::jsonb`,
    })
    .where(eq(workspaces.workspaceId, workspaceId))
}
