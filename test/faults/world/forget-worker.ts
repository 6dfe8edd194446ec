import { forgetLease } from './forget-lease.ts'
import type { Run } from './run.ts'

/**
 * Lets the leases of a worker that is gone or asleep run out now, and the queue's patience with it too, as half a minute of
 * waiting would. No other worker may be awake. How long it takes otherwise is a class of its own.
 */
export async function forgetWorker(run: Run): Promise<void> {
  await forgetLease(run)
  await run.world.ask(
    `update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`,
  )
}
