import type { Run } from '../world/run.ts'
import { lostOrDoubled } from './lost.ts'
import { remoteViolations } from './remote.ts'
import { neverSettled } from './settled.ts'
import { unseenTroubles } from './unseen.ts'

/**
 * What must hold after every fault: nothing acknowledged is lost, one case per conversation, at most one
 * artefact per effect, and every effect ends or is in front of a human.
 */
export async function checkRun(run: Run, patienceMs: number): Promise<readonly string[]> {
  const unsettled = await neverSettled(run, patienceMs)
  return [
    ...run.violations,
    ...unsettled,
    ...(await lostOrDoubled(run)),
    ...(await remoteViolations(run)),
    ...(await unseenTroubles(run)),
  ]
}
