import type { Run } from '../world/run.ts'
import { lostOrDoubled } from './lost.ts'
import { remoteViolations } from './remote.ts'
import { neverSettled } from './settled.ts'
import { toldViolations } from './told.ts'
import { unseenTroubles } from './unseen.ts'

/**
 * What must hold after every fault: nothing acknowledged is lost, one case per conversation, at most one
 * artefact per effect, no customer told twice or after a reply, and every effect ends or is in front of a human.
 */
export async function checkRun(run: Run, patienceMs: number): Promise<readonly string[]> {
  const unsettled = await neverSettled(run, patienceMs)
  return [
    ...run.violations,
    ...unsettled,
    ...(await lostOrDoubled(run)),
    ...(await remoteViolations(run)),
    ...toldViolations(run),
    ...(await unseenTroubles(run)),
  ]
}
