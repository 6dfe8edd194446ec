import { createMetrics, type Metrics } from '../metrics.ts'
import { readBacklog } from '../store/backlog.ts'
import type { Database } from '../store/database.ts'

/** Starts measuring this process, over its database. */
export function observe(database: Database): Metrics {
  return createMetrics({ backlog: () => readBacklog(database), pool: () => database.use() })
}
