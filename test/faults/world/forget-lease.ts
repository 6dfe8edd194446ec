import { idsOf } from '../checks/ids-of.ts'
import type { Run } from './run.ts'

/** Lets the leases on a run's effects run out now, as half a minute of waiting would. */
export async function forgetLease(run: Run): Promise<void> {
  await run.world.ask(
    `update effects set claimed_at = claimed_at - interval '1 minute'
     where state = 'sending' and (workspace_id, conversation_id) in ${idsOf(run)}`,
  )
}
