/** For so long, in milliseconds, it is remembered how much a workspace asked for. */
const REMEMBERED_MS = 60_000

/** However much it asked for, a workspace does not fall further behind the others than so many turns. */
const FURTHEST_BEHIND = 100

/** Which turn a workspace's next job gets: 0 is the first, the more it asked for lately the lower. */
export type FairTurns = (workspaceId: string) => number

/**
 * Hands out turns so that one workspace with thousands of jobs does not stand before the single job of another:
 * its second job waits behind everybody's first, its third behind everybody's second.
 */
export function fairTurns(now: () => number): FairTurns {
  let asked = new Map<string, number>()
  let endsMs = now() + REMEMBERED_MS
  return (workspaceId) => {
    if (now() >= endsMs) {
      asked = new Map()
      endsMs = now() + REMEMBERED_MS
    }
    const before = asked.get(workspaceId) ?? 0
    asked.set(workspaceId, before + 1)
    return before === 0 ? 0 : -Math.min(before, FURTHEST_BEHIND)
  }
}
