import type { InboxWorld } from './inbox-world.ts'

/** Does something while Postgres refuses every connection. */
export async function withoutPostgres<T>(
  { database }: Pick<InboxWorld, 'database'>,
  work: () => Promise<T>,
): Promise<T> {
  const { readByFunction, withWorkspace } = database
  const broken = () => Promise.reject(new Error('connection refused'))
  Object.assign(database, { readByFunction: broken, withWorkspace: broken })
  try {
    return await work()
  } finally {
    Object.assign(database, { readByFunction, withWorkspace })
  }
}
