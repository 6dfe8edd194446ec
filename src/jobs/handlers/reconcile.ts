import type { Standing } from '../../domain/standing.ts'
import type { ChangedConversation, SearchChanges } from '../../intercom/changed-conversations.ts'
import type { Intercom } from '../../intercom/client.ts'
import type { JobPayloads } from '../queues.ts'

/** What looking for missed changes needs. */
export interface ReconcileTools {
  /** How the workspace stands and how far the search has come; undefined where Baton is not known. */
  readonly reconciliation: (
    workspaceId: string,
  ) => Promise<{ readonly standing: Standing; readonly reconciledTo: Date | undefined } | undefined>
  readonly intercomOf: (workspaceId: string) => Promise<Pick<Intercom, 'searchChanges'> | undefined>
  /** Asks Intercom whether it takes a parked workspace's token after all, and takes it back into work if so. */
  readonly tryToken: (
    workspaceId: string,
  ) => Promise<'works' | 'refused' | 'nobody-knows' | undefined>
  /** Which of the changed ones were not read since they changed. */
  readonly unread: (
    workspaceId: string,
    changed: readonly ChangedConversation[],
  ) => Promise<readonly string[]>
  readonly askForReading: (workspaceId: string, conversationIds: readonly string[]) => Promise<void>
  /** Remembers how far the search has come. Never goes back. */
  readonly moveTo: (workspaceId: string, at: Date) => Promise<void>
  readonly again: (workspaceId: string, afterSeconds: number) => Promise<void>
  readonly now: () => Date
  /** Says what an operator should know. */
  readonly warn: (words: string) => void
}

/** How often a workspace is searched, in seconds. A lost notification is made up for after at most two of these. */
const EVERY_SECONDS = 60

/** The token of a workspace that Intercom refuses is tried again so often, in seconds: one refusal may be a mistake. */
const PARKED_SECONDS = 300

/** Intercom's search sees a change only seconds after it happened: look this far back again, in milliseconds. */
const OVERLAP_MS = 120_000

/** After a long absence the search goes forward in windows of this length, in milliseconds, so that none is endless. */
const WINDOW_MS = 3_600_000

/** A run that has taken this long, in milliseconds, leaves the rest to the next one. */
const RUN_LIMIT_MS = 60_000

/** Pages of one window. More cannot be: 10,000 conversations an hour is beyond what the search can page through in one. */
const MAX_PAGES = 200

/**
 * Looks for conversations that changed without Baton having been told, and has them read. Then asks for
 * itself again, for as long as Baton is installed: one look at a time, whatever became of the worker.
 */
export async function reconcileJob(
  tools: ReconcileTools,
  { workspaceId }: JobPayloads['reconcile'],
): Promise<void> {
  const known = await tools.reconciliation(workspaceId)
  if (!known || known.standing === 'uninstalled') return
  if (known.standing === 'parked' && (await tools.tryToken(workspaceId)) !== 'works') {
    return tools.again(workspaceId, PARKED_SECONDS)
  }
  const { searchChanges } = (await tools.intercomOf(workspaceId)) ?? {}
  if (!searchChanges) return tools.again(workspaceId, PARKED_SECONDS)

  const startedAt = tools.now().getTime()
  let from = known.reconciledTo ?? tools.now()
  for (;;) {
    const now = tools.now()
    const end = new Date(from.getTime() + WINDOW_MS)
    const before = end < now ? end : undefined
    const after = new Date(from.getTime() - OVERLAP_MS)
    const newest = await readMissed(tools, searchChanges, workspaceId, { after, before })
    if (newest === 'failed') break
    from = before ?? earlier(newest ?? from, now)
    await tools.moveTo(workspaceId, from)
    if (!before) break
    if (now.getTime() - startedAt > RUN_LIMIT_MS) return tools.again(workspaceId, 0)
  }
  await tools.again(workspaceId, EVERY_SECONDS)
}

/** Intercom's clock says how far the search has come; ours only keeps a date in the future from ending it. */
const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** Has everything read that changed in a window. When the newest of it changed; undefined where nothing did. */
async function readMissed(
  { unread, askForReading, warn }: ReconcileTools,
  searchChanges: SearchChanges,
  workspaceId: string,
  window: Parameters<SearchChanges>[0],
): Promise<Date | 'failed' | undefined> {
  let newest: Date | undefined
  let next: string | undefined
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await searchChanges(window, next)
    if (page.outcome === 'failed') {
      warn(`The search for missed changes did not work. ${page.why}`)
      return 'failed'
    }
    const missed = page.changed.length > 0 ? await unread(workspaceId, page.changed) : []
    if (missed.length > 0) await askForReading(workspaceId, missed)
    for (const { updatedAt } of page.changed) {
      if (!newest || updatedAt > newest) newest = updatedAt
    }
    next = page.next
    if (next === undefined) return newest
  }
  warn('The search for missed changes found more than it can page through')
  return newest
}
