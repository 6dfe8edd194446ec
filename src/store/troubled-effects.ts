import { and, desc, eq, inArray } from 'drizzle-orm'
import type { EffectKind } from '../domain/effect.ts'
import type { Db } from './database.ts'
import { isSinceNewestHandoff } from './since-newest-handoff.ts'
import { cases } from './tables/cases.ts'
import { effects } from './tables/effects.ts'

/** Where an effect ended badly: it did not happen, or nobody can tell. */
export const TROUBLED = ['dead', 'needs-human'] as const

/** Something Baton should have done in Intercom that a person has to know about. */
export interface TroubledEffect {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: number
  readonly conversationId: string
  readonly kind: EffectKind
  readonly state: (typeof TROUBLED)[number]
  /** The mark by which a note is found in the conversation. */
  readonly reference: string
  /** In words for a person. */
  readonly why: string
  readonly attempts: number
  readonly plannedAt: Date
}

/** What did not happen in Intercom, or may not have, since each case's newest handoff, newest first. */
export async function troubledEffects(
  db: Db,
  workspaceId: string,
  limit: number,
): Promise<TroubledEffect[]> {
  const rows = await db
    .select({ effect: effects, caseNumber: cases.number })
    .from(effects)
    .innerJoin(cases, and(eq(cases.workspaceId, effects.workspaceId), eq(cases.id, effects.caseId)))
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        inArray(effects.state, TROUBLED),
        isSinceNewestHandoff,
      ),
    )
    .orderBy(desc(effects.createdAt), desc(effects.position))
    .limit(limit)
  return rows.map(({ effect, caseNumber }) => ({
    id: effect.id,
    caseId: effect.caseId,
    caseNumber,
    conversationId: effect.conversationId,
    kind: effect.plan.kind,
    state: effect.state === 'dead' ? 'dead' : 'needs-human',
    reference: effect.reference,
    why: effect.why ?? '',
    attempts: effect.attempts,
    plannedAt: effect.createdAt,
  }))
}
