import type { QueryConfig } from 'pg'
import type { Database } from './database.ts'

/** Something that waits to be done: how much, and for how long the oldest of it could have been done already. */
export interface Waiting {
  readonly waiting: number
  /** In seconds; 0 where nothing waits. */
  readonly oldestSeconds: number
}

/** What waits to be done, over all workspaces. */
export interface Backlog {
  /** Jobs that are due, by queue. What is meant for later does not wait yet. */
  readonly queues: readonly (Waiting & { readonly name: string })[]
  /** Notifications of which nobody has looked yet what they cause. */
  readonly intake: Waiting
}

/** Both read what is unfinished by an index of just that, however much was done before. */
const QUESTION: QueryConfig = {
  name: 'backlog',
  text: `
    select q.name, count(j.id)::int as waiting,
      coalesce(extract(epoch from now() - min(greatest(j.start_after, j.created_on))), 0)::float8 as seconds
    from jobs.queue q
    left join jobs.job j on j.name = q.name and j.state < 'active' and j.start_after <= now()
    where q.name not like '\\_\\_%'
    group by q.name
    union all
    select null, count(*)::int, coalesce(extract(epoch from now() - min(received_at)), 0)::float8
    from intake.received where sorted_at is null`,
}

/** What waits to be done just now. */
export async function readBacklog(database: Pick<Database, 'outsideWorkspaces'>): Promise<Backlog> {
  const rows = await database.outsideWorkspaces<Row>(QUESTION)
  const intake = rows.find(({ name }) => name === null)
  return {
    queues: rows.flatMap(({ name, ...row }) =>
      name === null ? [] : [{ name, ...toWaiting(row) }],
    ),
    intake: toWaiting(intake ?? { waiting: 0, seconds: 0 }),
  }
}

interface Row {
  readonly name: string | null
  readonly waiting: number
  readonly seconds: number
}

/** A clock that was set back makes nothing younger than new. */
const toWaiting = ({ waiting, seconds }: Omit<Row, 'name'>): Waiting => ({
  waiting,
  oldestSeconds: Math.max(0, seconds),
})
