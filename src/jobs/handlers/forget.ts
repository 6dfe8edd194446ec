import type { Subject } from '../../domain/subject.ts'
import type { Intercom } from '../../intercom/client.ts'
import type { JobPayloads } from '../queues.ts'

/** What forgetting needs. */
export interface ForgetTools {
  readonly forget: (workspaceId: string, subject: Subject) => Promise<unknown>
  /** Undefined where Intercom cannot be asked any more. */
  readonly intercomOf: (workspaceId: string) => Promise<Pick<Intercom, 'wasMerged'> | undefined>
  /** Says what an operator should know. */
  readonly warn: (words: string) => void
}

/**
 * Forgets here what was deleted in Intercom. The job's own row goes with it: it names who it was. A customer who
 * lives on under another id was not deleted: what is kept of them moves there with the word of the merge.
 */
export async function forgetJob(
  { forget, intercomOf, warn }: ForgetTools,
  { workspaceId, kind, id }: JobPayloads['forget'],
): Promise<void> {
  if (kind === 'contact') {
    const intercom = await intercomOf(workspaceId)
    switch (await intercom?.wasMerged(id)) {
      case 'merged':
        return warn('A customer said to be deleted was merged into another: nothing was forgotten')
      case 'unknown':
        throw new Error('Intercom did not say whether a deleted customer was merged into another')
      case 'not-merged':
      case undefined:
    }
  }
  await forget(workspaceId, { kind, id })
}
