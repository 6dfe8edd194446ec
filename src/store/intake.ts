import { sql } from 'drizzle-orm'
import type { QueryConfig } from 'pg'
import type { Notification, NotificationSubject } from '../domain/notification.ts'
import type { Database, Db } from './database.ts'

/** Rows of one statement. More would only wait longer for each other. */
const MAX_ROWS = 500

/** Notifications that may wait for the statement under way: past it, a database that does not keep up is a database that is down. */
const MAX_WAITING = 20_000

interface Waiting {
  readonly notification: Notification
  readonly receivedAt: Date
  readonly kept: () => void
  readonly failed: (error: unknown) => void
}

/**
 * Opens the way in for notifications. Each is durable when its promise resolves; one that is known already
 * is too. What arrives while a statement is under way goes together in the next, so that a burst costs
 * a few writes to disk instead of one each.
 */
export function openIntake(
  database: Pick<Database, 'outsideWorkspaces'>,
  now: () => Date,
): (notification: Notification) => Promise<void> {
  let waiting: Waiting[] = []
  let underWay = false

  const write = async () => {
    underWay = true
    while (waiting.length > 0) {
      const rows = waiting.slice(0, MAX_ROWS)
      waiting = waiting.slice(MAX_ROWS)
      try {
        await database.outsideWorkspaces(insert(rows))
        for (const { kept } of rows) kept()
      } catch (error) {
        for (const { failed } of rows) failed(error)
      }
    }
    underWay = false
  }
  return (notification) =>
    new Promise((kept, failed) => {
      if (waiting.length >= MAX_WAITING) {
        return failed(new Error('Too many notifications wait to be kept'))
      }
      waiting.push({ notification, receivedAt: now(), kept, failed })
      if (!underWay) void write()
    })
}

/** One statement whatever the number of rows, so that it is planned once. */
const insert = (rows: readonly Waiting[]): QueryConfig => ({
  name: 'keep-notifications',
  text: `insert into intake.received
    (workspace_id, notification_id, topic, subject_type, subject_id, happened_at, received_at)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
    on conflict do nothing`,
  values: [
    rows.map(({ notification }) => notification.workspaceId),
    rows.map(({ notification }) => notification.notificationId),
    rows.map(({ notification }) => notification.topic),
    rows.map(({ notification }) => keptType(notification) ?? null),
    rows.map(({ notification }) => notification.subject?.id ?? null),
    rows.map(({ notification }) => notification.happenedAt ?? null),
    rows.map(({ receivedAt }) => receivedAt),
  ],
})

const MERGED = 'contact.merged'

/**
 * Stands between `contact` and the id of the one a merged contact became, until it is sorted. Then that id goes:
 * forgetting the one who stays finds no row by it.
 */
const INTO = ' into '

function keptType({ topic, subject }: Notification): string | undefined {
  const isMerge = topic === MERGED && subject?.mergedInto !== undefined
  return isMerge ? `${subject.type}${INTO}${subject.mergedInto}` : subject?.type
}

function toSubject({ topic, subject_type, subject_id }: Row): NotificationSubject | undefined {
  if (subject_type === null || subject_id === null) return undefined
  const at = topic === MERGED ? subject_type.indexOf(INTO) : -1
  if (at < 0) return { type: subject_type, id: subject_id }
  const mergedInto = subject_type.slice(at + INTO.length)
  return { type: subject_type.slice(0, at), id: subject_id, mergedInto }
}

/**
 * Takes notifications nobody has looked at yet, oldest first, and marks them sorted. Several workers share
 * them: what one has taken in its open transaction, no other sees.
 */
export async function takeUnsorted(db: Db, limit: number, at: Date): Promise<Notification[]> {
  const { rows } = await db.execute<Row>(sql`
    with taken as materialized (
      select workspace_id, notification_id, subject_type from intake.received
      where sorted_at is null order by received_at limit ${limit} for update skip locked
    )
    update intake.received r set sorted_at = ${at.toISOString()}::timestamptz,
      subject_type = case when r.topic = ${MERGED} then split_part(r.subject_type, ${INTO}, 1) else r.subject_type end
    from taken
    where r.workspace_id = taken.workspace_id and r.notification_id = taken.notification_id
    returning r.workspace_id, r.notification_id, r.topic, taken.subject_type, r.subject_id, r.happened_at`)
  // A crash that undoes this undoes what was asked for with it: no need to wait for the disk.
  if (rows.length > 0) await db.execute(sql`select set_config('synchronous_commit', 'off', true)`)
  return rows.map(toNotification)
}

/** Forgets notifications that came in before `before`, at most `limit` at once. How many it were. */
export async function pruneReceived(db: Db, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with old as materialized (
      select workspace_id, notification_id from intake.received
      where received_at < ${before.toISOString()}::timestamptz order by received_at limit ${limit}
    )
    delete from intake.received r using old
    where r.workspace_id = old.workspace_id and r.notification_id = old.notification_id`)
  return rowCount ?? 0
}

type Row = {
  readonly workspace_id: string
  readonly notification_id: string
  readonly topic: string
  readonly subject_type: string | null
  readonly subject_id: string | null
  readonly happened_at: string | Date | null
}

const toNotification = (row: Row): Notification => ({
  workspaceId: row.workspace_id,
  notificationId: row.notification_id,
  topic: row.topic,
  subject: toSubject(row),
  happenedAt: row.happened_at === null ? undefined : new Date(row.happened_at),
})
