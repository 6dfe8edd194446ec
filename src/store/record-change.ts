import type { CaseChange } from '../domain/case-change.ts'
import { saveCase } from './cases.ts'
import { saveClock } from './clocks.ts'
import type { Db } from './database.ts'
import { addEffects } from './effects.ts'
import { addHandoff, settleHandoff } from './handoffs.ts'
import { addEvent } from './history.ts'
import { endMessagesOf } from './own-messages.ts'
import { keepWait } from './waits.ts'

/**
 * Records a decision whole. `changed-meanwhile` when the case moved on since it was read:
 * the caller's transaction must then be undone or go on without this decision; nothing was written.
 */
export async function recordChange(
  db: Db,
  workspaceId: string,
  change: CaseChange,
): Promise<'recorded' | 'changed-meanwhile'> {
  const { supportCase, basedOn, handoff, settled, clocks, events, effects } = change
  if ((await saveCase(db, workspaceId, supportCase, basedOn)) === 'stale')
    return 'changed-meanwhile'
  for (const { handoffId, state } of settled) {
    const outcome = await settleHandoff(db, workspaceId, handoffId, state)
    if (outcome === 'stale') throw new Error('A handoff moved on although its case was locked')
  }
  const why = movedOnWhy(change)
  if (why !== undefined) await endMessagesOf(db, workspaceId, supportCase.id, why)
  if (handoff) await addHandoff(db, workspaceId, handoff)
  for (const clock of clocks) await saveClock(db, workspaceId, clock)
  for (const event of events) await addEvent(db, workspaceId, supportCase.id, event)
  for (const wait of change.waits ?? []) await keepWait(db, workspaceId, wait)
  await addEffects(db, workspaceId, supportCase.id, handoff?.id, effects)
  return 'recorded'
}

/** Why a customer is not to hear any more what was planned for them before; undefined where they are. */
function movedOnWhy({ handoff, settled }: CaseChange): string | undefined {
  if (handoff) return 'The case was handed on before it was sent'
  const isWithdrawn = settled.some(({ state }) => state === 'withdrawn')
  return isWithdrawn ? 'The handoff was taken back before it was sent' : undefined
}
