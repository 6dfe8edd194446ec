import { randomUUIDv7 } from 'node:crypto'
import { Client } from 'pg'
import { type LoadOrder, putLoad } from '../load/put-load.ts'
import { countOthers } from '../load/tally.ts'
import { percentile } from '../percentile.ts'
import { CLIENT_SECRET } from '../processes/web.ts'
import type { Result } from '../result.ts'
import { TO_HAND_OVER } from '../seed/seed-database.ts'
import { COMPLETE_FORM, INCOMPLETE_FORM, WORKSPACE_ID } from '../seed/world.ts'
import type { CardUse } from '../signed-request.ts'
import type { Stage, World } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const RATE = 20
const WARM_UP_SUBMITS = 60

/** How long a teammate waits for the verdict: half of the handoffs pass and are recorded, half are blocked. */
export async function gateSubmit(stage: Stage): Promise<Result[]> {
  const world = await stage.world(FEW_CASES)
  const submits = await allSubmits(stage, world)
  const order = (uses: readonly CardUse[]): LoadOrder => ({
    port: world.web.port,
    path: '/canvas/inbox/submit',
    secret: CLIENT_SECRET,
    uses,
    how: { way: 'open-loop', rate: RATE, seconds: uses.length / RATE },
    warmUpSeconds: 0,
  })
  await putLoad(order(submits.slice(0, WARM_UP_SUBMITS)))
  const tally = await putLoad(order(submits.slice(WARM_UP_SUBMITS)))
  const latency = (percent: number, target: Result['target']): Result => ({
    name: 'gate-submit',
    what: `gate verdict on submit, ${RATE} a second, p${percent}`,
    value: percentile(tally.latenciesMs, percent),
    unit: 'ms',
    target,
  })
  const answers = (what: string, value: number, target: Result['target']): Result => ({
    name: 'gate-submit',
    what,
    value,
    unit: 'requests',
    target,
  })
  return [
    latency(50, undefined),
    latency(99, { at: 'most', value: 150 }),
    answers('handed over', tally.shown['handed-over'] ?? 0, undefined),
    answers('blocked', tally.shown.blocked ?? 0, undefined),
    answers('answers that were no verdict', countOthers(tally, 'handed-over', 'blocked'), {
      at: 'most',
      value: 0,
    }),
  ]
}

/** One press of "Check and hand over" for each open case, from a canvas that knows the case's newest event. */
async function allSubmits({ updatedAt }: Stage, { ownerUrl }: World): Promise<CardUse[]> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ conversation_id: string; event_id: string }>(
    `select c.conversation_id,
       (select e.id from events e where e.case_id = c.id order by e.position desc limit 1) as event_id
     from cases c where c.conversation_id like $1`,
    [`${TO_HAND_OVER}-%`],
  )
  await owner.end()
  return rows.map(({ conversation_id: conversationId, event_id: asOf }, index) => ({
    workspaceId: WORKSPACE_ID,
    conversationId,
    updatedAt,
    press: {
      componentId: 'check_and_hand_over',
      inputs: index % 2 === 0 ? COMPLETE_FORM : INCOMPLETE_FORM,
      stored: { nonce: randomUUIDv7(), as_of: asOf, screen: 'hand-over' },
    },
  }))
}
