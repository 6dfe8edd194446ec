import type { Wait } from '../../domain/waiting/wait.ts'
import type { Desk } from '../../use-cases/desk.ts'
import { type LookedAfter, lookAfterWait } from '../../use-cases/look-after-wait.ts'
import type { JobPayloads } from '../queues.ts'

/** What looking after customers who wait needs. */
export interface WatchTools {
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
  /** Whether anything can be said in the workspace's Intercom now; asked for again once it can. */
  readonly isAtWork: (workspaceId: string) => Promise<boolean>
  readonly again: (workspaceId: string, afterSeconds: number) => Promise<void>
  readonly now: () => Date
  /** Hears what was done about a wait. */
  readonly onLookedAfter?: ((outcome: LookedAfter['outcome']) => void) | undefined
}

/** As many waits as one run looks at; the rest is the next run's, at once. */
const WAITS_AT_ONCE = 500

/** Clocks of two machines differ by less than this, in milliseconds: what is due so soon is looked at again. */
const CLOCK_SKEW_MS = 60_000

/**
 * Looks at every customer of a workspace whose estimate has passed, each in a transaction of its own. A run that
 * is repeated finds nothing left to do, and of two at the same moment one waits for the other.
 */
export async function watchWaitsJob(
  { atDesk, isAtWork, again, now, onLookedAfter }: WatchTools,
  { workspaceId }: JobPayloads['watch-waits'],
): Promise<void> {
  if (!(await isAtWork(workspaceId))) return
  const at = now()
  const soon = new Date(at.getTime() + CLOCK_SKEW_MS)
  const found = await atDesk(workspaceId, (desk) => desk.waitsDueBy(soon, WAITS_AT_ONCE))
  if (found === 'not-installed') return
  let lookAt: Date | undefined
  for (const wait of found) {
    const looked = await atDesk(workspaceId, (desk) => lookAfterWait(desk, wait))
    if (looked === 'not-installed') return
    onLookedAfter?.(looked.outcome)
    lookAt = earlier(lookAt, looked.outcome === 'later' ? looked.at : notYet(wait, at))
  }
  if (lookAt) await again(workspaceId, secondsTo(lookAt, now()))
}

/** A wait that was found before its time. */
function notYet({ estimates }: Wait, at: Date): Date | undefined {
  const latest = estimates.at(-1)?.latest
  return latest && latest > at ? latest : undefined
}

const earlier = (a: Date | undefined, b: Date | undefined) => (a && b ? (a < b ? a : b) : (a ?? b))

/** Not before the moment itself: within a second of it, it has passed. */
const secondsTo = (moment: Date, now: Date) =>
  Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1_000) + 1)
