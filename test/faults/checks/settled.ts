import { setTimeout as sleep } from 'node:timers/promises'
import { hurry } from '../world/hurry.ts'
import type { Run } from '../world/run.ts'
import { idsOf } from './ids-of.ts'

/** How often is looked, in milliseconds. */
const LOOK_MS = 300

/**
 * Waits until every effect of a run has ended or is in front of a human, and says which ones do neither.
 *
 * @param patienceMs how long that may take once every fault is over, in milliseconds
 */
export async function neverSettled(run: Run, patienceMs: number): Promise<string[]> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const left = await run.world.ask<{ kind: string; state: string }>(
      `select plan->>'kind' as kind, state from effects
       where state not in ('sent', 'not-needed', 'dead', 'needs-human') and (workspace_id, conversation_id) in ${idsOf(run)}`,
    )
    if (left.length === 0) return []
    if (Date.now() > deadline) {
      return left.map(({ kind, state }) => `an effect (${kind}) is ${state} and never ends`)
    }
    await hurry(run.world)
    await sleep(LOOK_MS)
  }
}
