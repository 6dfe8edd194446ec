import type { SupportCase } from '../domain/case.ts'
import type { Handoff } from '../domain/handoff.ts'
import type { Estimate } from '../domain/waiting/estimate.ts'
import { openWait } from '../domain/waiting/open-wait.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { Desk } from './desk.ts'

/**
 * A handoff ends the wait for whoever had the case before, and begins one for whoever has it now.
 *
 * @param estimate what the customer is told of it: what they are told is what is watched
 */
export async function waitsAfter(
  desk: Desk,
  { supportCase, handoff }: { readonly supportCase: SupportCase; readonly handoff: Handoff },
  estimate: Estimate | undefined,
): Promise<readonly Wait[]> {
  const before = await desk.waitOf(supportCase.id)
  return [
    ...(before ? [{ ...before, state: 'ended' as const }] : []),
    openWait(supportCase, handoff, estimate, desk.newId()),
  ]
}
