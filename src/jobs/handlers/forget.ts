import type { Subject } from '../../domain/subject.ts'
import type { JobPayloads } from '../queues.ts'

/** What forgetting needs. */
export interface ForgetTools {
  readonly forget: (workspaceId: string, subject: Subject) => Promise<unknown>
}

/** Forgets here what was deleted in Intercom. The job's own row goes with it: it names who it was. */
export async function forgetJob(
  { forget }: ForgetTools,
  { workspaceId, kind, id }: JobPayloads['forget'],
): Promise<void> {
  await forget(workspaceId, { kind, id })
}
