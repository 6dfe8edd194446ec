import { setTimeout as sleep } from 'node:timers/promises'
import { idsOf } from '../checks/ids-of.ts'
import { neverSettled } from '../checks/settled.ts'
import type { Telling } from '../checks/told.ts'
import { hurry } from './hurry.ts'
import { type Conversation, handOverAtLast, openForm, type Run, startConversation } from './run.ts'

/** What a customer who gets no reply lives through: they hear of the handoff, twice that it takes longer, and then a person is alerted. */
export const STEPS: readonly Telling[] = [
  { least: 1, most: 1, alerts: 0 },
  { least: 2, most: 2, alerts: 0 },
  { least: 3, most: 3, alerts: 0 },
  { least: 3, most: 3, alerts: 1 },
]

/** Whatever is due is done within so many milliseconds. */
const PATIENCE_MS = 60_000

/** The same in a negative control, where it may never be done. */
const CONTROL_PATIENCE_MS = 8_000

/** How often is looked, in milliseconds. */
const LOOK_MS = 200

/** A conversation that was handed over, whose customer has heard of it. */
export async function handedOver(run: Run, turn: number, control: boolean): Promise<Conversation> {
  const conversation = await startConversation(run, turn)
  await handOverAtLast(run, conversation, await openForm(run, conversation))
  conversation.telling = STEPS[0]
  await untilQuiet(run, control)
  return conversation
}

/** Lets what the customers of a run were told to expect pass now, as some hours of waiting would. */
export async function passEstimates(run: Run): Promise<void> {
  await run.world.ask(
    `update waits set due_at = now() - interval '1 minute',
            estimates = jsonb_set(estimates, array[(jsonb_array_length(estimates) - 1)::text, 'latest'],
                                  to_jsonb(now() - interval '1 minute'))
     where state = 'waiting' and alerted_at is null and (workspace_id, conversation_id) in ${idsOf(run)}`,
  )
  // The job itself has to be there: nobody but the product asks for it.
  await run.world.ask(
    `update jobs.job set start_after = now() where name = 'watch-waits' and state = 'created'`,
  )
}

/** Waits until nobody is left to be looked after and every effect has ended; what does not come to an end is a violation. */
export async function untilQuiet(run: Run, control: boolean): Promise<void> {
  const patienceMs = control ? CONTROL_PATIENCE_MS : PATIENCE_MS
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline && (await isWatching(run))) {
    await hurry(run.world)
    await sleep(LOOK_MS)
  }
  run.violations.push(...(await neverSettled(run, Math.max(0, deadline - Date.now()))))
}

async function isWatching({ world }: Run): Promise<boolean> {
  const jobs = await world.ask(
    `select 1 from jobs.job where name = 'watch-waits'
       and (state in ('retry', 'active') or (state = 'created' and start_after <= now()))`,
  )
  return jobs.length > 0
}
