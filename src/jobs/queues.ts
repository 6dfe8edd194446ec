import type { Queue } from 'pg-boss'

/** Work done outside of any request. Payloads are ids only: what is true is read again when the work starts. */
export interface JobPayloads {
  /** Read a conversation again, and draft its note. */
  'read-conversation': { readonly workspaceId: string; readonly conversationId: string }
  /** Do what is still to be done in Intercom for a case. */
  'deliver-effects': { readonly workspaceId: string; readonly caseId: string }
  /** Read who works here and in which teams. */
  'sync-directory': { readonly workspaceId: string }
}

/** A kind of work by its name. */
export type JobName = keyof JobPayloads

/** A worker that says nothing for this long is taken for dead and its job runs again, in seconds. The least pg-boss allows. */
const HEARTBEAT_SECONDS = 10

/**
 * How each kind of work is queued. `short`: while one waits, another about the same thing is not added. That
 * is right for reading, which sees whatever is true when it starts, and wrong for effects: the one that waits
 * could start and end before the transaction that adds new effects is committed.
 */
export const QUEUES: Readonly<Record<JobName, Omit<Queue, 'name'>>> = {
  'read-conversation': {
    policy: 'short',
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
  'deliver-effects': {
    policy: 'standard',
    // More than all effects of a case need to be given up: one that still waits is never forgotten.
    retryLimit: 1_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 120,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
  'sync-directory': {
    policy: 'short',
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
}

/** What two jobs share of which one is enough; undefined where each has to be done. */
export function keyOf(name: JobName, payload: JobPayloads[JobName]): string | undefined {
  return QUEUES[name].policy === 'short' ? Object.values(payload).join(':') : undefined
}
