import { failpoint } from '#failpoint'
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
  /** As many waits as one run looks at, where that is not the usual number. */
  readonly atOnce?: number
  /** Hears what was done about a wait. */
  readonly onLookedAfter?: ((outcome: LookedAfter['outcome']) => void) | undefined
}

/** As many waits as one run looks at; the rest is the next run's, at once. */
const WAITS_AT_ONCE = 500

/** Clocks of two machines differ by less than this, in milliseconds: what is due so soon is looked at again. */
const CLOCK_SKEW_MS = 60_000

/**
 * Looks at every customer of a workspace whose estimate has passed, each in a transaction of its own, so that one
 * that cannot be looked at keeps nobody else waiting: it is tried again with the whole run. A run that
 * is repeated finds nothing left to do, and of two at the same moment one waits for the other.
 */
export async function watchWaitsJob(
  { atDesk, isAtWork, again, now, onLookedAfter, atOnce = WAITS_AT_ONCE }: WatchTools,
  { workspaceId }: JobPayloads['watch-waits'],
): Promise<void> {
  if (!(await isAtWork(workspaceId))) return
  const at = now()
  const soon = new Date(at.getTime() + CLOCK_SKEW_MS)
  const found = await atDesk(workspaceId, (desk) => desk.waitsDueBy(soon, atOnce))
  if (found === 'not-installed') return
  const due = found.filter((wait) => !notYet(wait, at))
  const failures: unknown[] = []
  for (const wait of due) {
    try {
      failpoint('wait-found')
      const looked = await atDesk(workspaceId, (desk) => lookAfterWait(desk, wait))
      failpoint('wait-looked-after')
      if (looked === 'not-installed') return
      onLookedAfter?.(looked.outcome)
    } catch (failure) {
      failures.push(failure)
    }
  }
  const next = nextRun(found, due, due.length - failures.length, at, atOnce)
  if (next) await again(workspaceId, next === 'at-once' ? 0 : secondsTo(next, now()))
  if (failures.length > 0) throw failures[0]
}

/**
 * When to look again besides: each wait has asked for its own time. At once where there were more than fit, unless
 * nothing came of these; at the first one's time where all were found a little too early.
 */
function nextRun(
  found: readonly Wait[],
  due: readonly Wait[],
  done: number,
  at: Date,
  atOnce: number,
): Date | 'at-once' | undefined {
  if (found.length >= atOnce && done > 0) return 'at-once'
  const [first] = found
  return first && due.length === 0 ? notYet(first, at) : undefined
}

/** The time of a wait that was found before it. */
function notYet({ estimates }: Wait, at: Date): Date | undefined {
  const latest = estimates.at(-1)?.latest
  return latest && latest > at ? latest : undefined
}

/** Not before the moment itself: within a second of it, it has passed. */
const secondsTo = (moment: Date, now: Date) =>
  Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1_000) + 1)
