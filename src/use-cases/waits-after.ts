import type { SupportCase } from '../domain/case.ts'
import type { Handoff } from '../domain/handoff.ts'
import { openWait } from '../domain/waiting/open-wait.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { Desk } from './desk.ts'
import { estimateWait } from './estimate-wait.ts'

/** A handoff ends the wait for whoever had the case before, and begins one for whoever has it now. */
export async function waitsAfter(
  desk: Desk,
  supportCase: SupportCase,
  handoff: Handoff,
): Promise<readonly Wait[]> {
  const { tier, severity } = supportCase
  const before = await desk.waitOf(supportCase.id)
  const estimate = await estimateWait(desk, { receiver: handoff.to, tier, severity })
  return [
    ...(before ? [{ ...before, state: 'ended' as const }] : []),
    openWait(supportCase, handoff, estimate, desk.newId()),
  ]
}
