import { buildOpsApp } from '../http/ops/ops-app.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Settings } from '../settings.ts'
import type { Database } from '../store/database.ts'
import { watchQueue } from './watch-queue.ts'

/** What a worker is asked about. */
export interface OpsParts {
  readonly log: Logger
  readonly settings: Pick<Settings, 'PORT' | 'HOST'>
  readonly database: Database
  readonly queue: JobQueue
  readonly metrics: Metrics
}

/**
 * Lets the platform ask a worker how it does, on the port where the web process serves its pages.
 *
 * @returns stops it: not ready from the first moment on
 */
export async function serveOps(parts: OpsParts): Promise<() => Promise<void>> {
  const { log, settings, database, queue, metrics } = parts
  let ready = true
  const watch = watchQueue(() => queue.ping())
  const app = await buildOpsApp(log, {
    isReady: () => ready,
    queueAnswers: watch.answers,
    pingDatabase: () => database.ping(),
    metricsPage: metrics.page,
  })
  const stop = async () => {
    ready = false
    watch.stop()
    await app.close()
  }
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
