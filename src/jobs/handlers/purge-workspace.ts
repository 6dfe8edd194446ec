import { KEPT_AFTER_UNINSTALL_DAYS } from '../../domain/kept-after-uninstall.ts'
import type { JobPayloads } from '../queues.ts'

/** What purging needs. */
export interface PurgeTools {
  readonly purge: (
    workspaceId: string,
    uninstalledBefore: Date,
  ) => Promise<{ readonly outcome: 'purged' | 'in-use' | 'too-early' | 'unknown' }>
  readonly again: (workspaceId: string, afterSeconds: number) => Promise<void>
  readonly now: () => Date
}

const DAY_SECONDS = 86_400

/**
 * Removes a workspace that was uninstalled long enough ago. One that was installed again stays; one that was
 * uninstalled a second time meanwhile has its thirty days anew, and is looked at every day until then.
 */
export async function purgeWorkspaceJob(
  { purge, again, now }: PurgeTools,
  { workspaceId }: JobPayloads['purge-workspace'],
): Promise<void> {
  const keptMs = KEPT_AFTER_UNINSTALL_DAYS * DAY_SECONDS * 1_000
  const { outcome } = await purge(workspaceId, new Date(now().getTime() - keptMs))
  if (outcome === 'too-early') await again(workspaceId, DAY_SECONDS)
}
