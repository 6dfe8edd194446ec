import { failpoint } from '#failpoint'
import type { Merge } from '../../domain/merge.ts'
import type { Notification } from '../../domain/notification.ts'
import type { Standing } from '../../domain/standing.ts'
import { type Consequence, consequencesOf } from '../consequences-of.ts'
import type { JobName, JobPayloads } from '../queues.ts'

/** What sorting may ask for, all in one transaction: either all of a batch is sorted and queued, or nothing. */
export interface SortingDesk {
  /** Takes notifications nobody has sorted yet, oldest first. */
  readonly take: (limit: number, at: Date) => Promise<readonly Notification[]>
  /** Turns to a workspace; undefined where Baton never was. */
  readonly enter: (workspaceId: string) => Promise<Standing | undefined>
  /** Moves what is kept of a merged customer; which of their conversations are to be forgotten instead. */
  readonly moveContact: (workspaceId: string, merge: Merge) => Promise<readonly string[]>
  /** Conversations of a customer of the workspace entered that have an open case. */
  readonly openConversationsOf: (
    workspaceId: string,
    contactId: string,
  ) => Promise<readonly string[]>
  readonly askAll: <Name extends JobName>(
    name: Name,
    payloads: readonly JobPayloads[Name][],
  ) => Promise<void>
}

/** Notifications sorted in one transaction: enough to be quick, few enough that others wait only milliseconds. */
const BATCH = 300

/**
 * Sorts some of the notifications that came in: queues what follows from them. How many it sorted; 0 when
 * there was nothing to do.
 */
export async function sortNotifications(
  inOneTransaction: <T>(work: (desk: SortingDesk) => Promise<T>) => Promise<T>,
  now: () => Date,
): Promise<number> {
  return inOneTransaction(async (desk) => {
    const taken = await desk.take(BATCH, now())
    if (taken.length > 0) failpoint('batch-taken')
    const asked = noJobs()
    for (const [workspaceId, notifications] of byWorkspace(taken)) {
      const standing = await desk.enter(workspaceId)
      if (standing === undefined) continue
      const inTime = notifications.toSorted((a, b) => timeOf(a) - timeOf(b))
      for (const consequence of inTime.flatMap((one) => consequencesOf(one, now()))) {
        await follow(desk, workspaceId, standing, consequence, asked)
      }
    }
    // The same order everywhere, so that two workers who ask for the same wait for each other only once.
    await desk.askAll('forget', inOrder(asked.forget))
    await desk.askAll('read-conversation', inOrder(asked['read-conversation']))
    await desk.askAll('sync-directory', inOrder(asked['sync-directory']))
    if (taken.length > 0) failpoint('batch-queued')
    return taken.length
  })
}

/** Jobs to be asked for by what they are about, each once. */
type Asked<Name extends JobName> = Map<string, JobPayloads[Name]>

const noJobs = () => ({
  'read-conversation': new Map() as Asked<'read-conversation'>,
  'sync-directory': new Map() as Asked<'sync-directory'>,
  forget: new Map() as Asked<'forget'>,
})

const add = <Payload extends object>(to: Map<string, Payload>, payload: Payload) =>
  to.set(Object.values(payload).join(':'), payload)

const COUNT_ALWAYS: readonly Consequence['kind'][] = ['forget', 'move-contact']

/** Who was merged twice ends with the last one: what happened first is followed first. */
const timeOf = ({ happenedAt }: Notification) => happenedAt?.getTime() ?? 0

async function follow(
  desk: SortingDesk,
  workspaceId: string,
  standing: Standing,
  consequence: Consequence,
  asked: ReturnType<typeof noJobs>,
): Promise<void> {
  // Data is kept for a while after somebody leaves: whose it is and to be forgotten still count there, nothing else.
  if (standing === 'uninstalled' && !COUNT_ALWAYS.includes(consequence.kind)) return
  switch (consequence.kind) {
    case 'forget': {
      const { what, id } = consequence
      return void add(asked.forget, { workspaceId, kind: what, id })
    }
    case 'move-contact':
      for (const id of await desk.moveContact(workspaceId, consequence)) {
        add(asked.forget, { workspaceId, kind: 'conversation', id })
      }
      return
    case 'sync-directory':
      return void add(asked['sync-directory'], { workspaceId })
    case 'read-conversation': {
      const { conversationId } = consequence
      return void add(asked['read-conversation'], { workspaceId, conversationId })
    }
    case 'read-open-conversations':
      for (const conversationId of await desk.openConversationsOf(
        workspaceId,
        consequence.contactId,
      )) {
        add(asked['read-conversation'], { workspaceId, conversationId })
      }
  }
}

function byWorkspace(all: readonly Notification[]): ReadonlyMap<string, readonly Notification[]> {
  return Map.groupBy(
    all.toSorted((a, b) => (a.workspaceId < b.workspaceId ? -1 : 1)),
    ({ workspaceId }) => workspaceId,
  )
}

const inOrder = <Payload>(asked: ReadonlyMap<string, Payload>): readonly Payload[] =>
  [...asked].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, payload]) => payload)
