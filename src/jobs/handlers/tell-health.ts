import type { Health } from '../../domain/health.ts'
import type { JobPayloads } from '../queues.ts'

/** What telling Intercom early how Baton is needs. */
export interface TellHealthTools {
  /** How it is now, and what Intercom was told last; undefined where Baton was never installed. */
  readonly look: (
    workspaceId: string,
  ) => Promise<{ readonly health: Health; readonly told: string | undefined } | undefined>
  readonly tell: (workspaceId: string, health: Health) => Promise<'told' | 'refused' | 'no-answer'>
  readonly keepTold: (workspaceId: string, told: string) => Promise<void>
}

/** Tells Intercom how Baton is in a workspace when that changed, instead of waiting to be asked. */
export async function tellHealthJob(
  { look, tell, keepTold }: TellHealthTools,
  { workspaceId }: JobPayloads['tell-health'],
): Promise<void> {
  const seen = await look(workspaceId)
  if (!seen) return
  const now = inWords(seen.health)
  // An install that is well is what Intercom takes it for anyway.
  if (now === seen.told || (seen.told === undefined && seen.health.state === 'ok')) return
  const answer = await tell(workspaceId, seen.health)
  if (answer === 'no-answer') throw new Error('Intercom did not take the health of a workspace')
  // Refused, it is not tried over and over: Intercom asks by itself every day.
  await keepTold(workspaceId, now)
}

const inWords = (health: Health) =>
  health.state === 'unhealthy' ? `unhealthy: ${health.why}` : health.state
