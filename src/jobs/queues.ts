import type { Queue } from 'pg-boss'

/** Work done outside of any request. Payloads are ids only: what is true is read again when the work starts. */
export interface JobPayloads {
  /** Read a conversation again, and draft its note. */
  'read-conversation': {
    readonly workspaceId: string
    readonly conversationId: string
    /** Which look after a customer's reply to Fin it is: what Fin decided shows only seconds later. */
    readonly look?: number
  }
  /** Have a model write the note of a conversation as it is now, where one is set up. */
  'draft-with-model': {
    readonly workspaceId: string
    readonly conversationId: string
    /** Which new try after a failure it is, counted from 1. */
    readonly again?: number
  }
  /** Do what is still to be done in Intercom for a case. */
  'deliver-effects': { readonly workspaceId: string; readonly caseId: string }
  /** Read who works here and in which teams. */
  'sync-directory': { readonly workspaceId: string }
  /** Read tags, ticket types, attributes and office hours, and make the attributes that are ours. */
  'sync-workspace': { readonly workspaceId: string }
  /** Have everything seldom read of a workspace read again. Asks for itself every day: asking once starts it. */
  'keep-fresh': { readonly workspaceId: string }
  /** Find out whether Baton was removed from a workspace. The token may outlive the word of it: `look` counts from 1. */
  'check-installation': { readonly workspaceId: string; readonly look: number }
  /** Tell Intercom how Baton is in a workspace, if that changed. */
  'tell-health': { readonly workspaceId: string }
  /** Forget a conversation or a customer that was deleted in Intercom, here too. */
  forget: {
    readonly workspaceId: string
    readonly kind: 'conversation' | 'contact'
    readonly id: string
  }
  /** Remove everything of a workspace that was uninstalled long ago. Asked for when it is uninstalled. */
  'purge-workspace': { readonly workspaceId: string }
  /** Remove what is kept for a while only. Asks for itself again. */
  tidy: { readonly where: 'everywhere' }
  /** Look after customers who wait longer than they were told. Asked for whenever an estimate is made, for its end. */
  'watch-waits': { readonly workspaceId: string }
  /** Look for changes nobody told us of. Asks for itself again: asking once starts it. */
  reconcile: { readonly workspaceId: string }
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
  'draft-with-model': {
    policy: 'short',
    // For trouble of ours alone: what the model refuses is asked again by the job itself, or not at all.
    retryLimit: 2,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 120,
    // The model has 25 s; the rest is PostgreSQL.
    expireInSeconds: 90,
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
  forget: {
    policy: 'short',
    // More than a day: what has to be forgotten is not forgotten about.
    retryLimit: 300,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 300,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 60,
  },
  'purge-workspace': {
    policy: 'short',
    retryLimit: 300,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 3_600,
    // A workspace of a million cases goes in pieces of a second each.
    expireInSeconds: 7_200,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // Counted from when it is due: a month after it was asked for.
    retentionSeconds: 30 * 86_400,
    deleteAfterSeconds: 60,
  },
  tidy: {
    policy: 'short',
    // Without end: nobody else asks for it again before a worker starts.
    retryLimit: 1_000_000,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: 3_600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 600,
  },
  reconcile: {
    policy: 'short',
    // Without end: nobody else would ask for it again soon.
    retryLimit: 1_000_000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    // A run stops after a minute; its last window may have as many slow pages again.
    expireInSeconds: 900,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 600,
  },
  'watch-waits': {
    // One for now must not keep out one for later, nor one for later one for now.
    policy: 'standard',
    // Days: a customer who waits is not forgotten because the database was.
    retryLimit: 1_000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 300,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // Counted from when it is due.
    retentionSeconds: 14 * 86_400,
    deleteAfterSeconds: 600,
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
  'sync-workspace': {
    policy: 'short',
    retryLimit: 8,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 120,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
  'keep-fresh': {
    policy: 'short',
    // Without end: nobody else would ask for it again soon.
    retryLimit: 1_000_000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
  'check-installation': {
    policy: 'short',
    // Some days: Intercom may not say it twice.
    retryLimit: 300,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 900,
    expireInSeconds: 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
  'tell-health': {
    policy: 'short',
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3_600,
  },
}

/** What two jobs share of which one is enough; undefined where each has to be done. */
export function keyOf(name: JobName, payload: JobPayloads[JobName]): string | undefined {
  return QUEUES[name].policy === 'short' ? Object.values(payload).join(':') : undefined
}
