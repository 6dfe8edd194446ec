import { wireJson } from '../../../src/simulator/wire/signed-body.ts'
import { CONTACT } from '../conversation-payload.ts'
import { putLoad } from '../load/put-load.ts'
import { countOthers } from '../load/tally.ts'
import { DIFFERENT_CARDS } from '../look-at-cards.ts'
import { percentile } from '../percentile.ts'
import { CLIENT_SECRET } from '../processes/web.ts'
import type { Result } from '../result.ts'
import { LOOKED_AT } from '../seed/seed-database.ts'
import { WORKSPACE_ID } from '../seed/world.ts'
import type { Stage } from '../stage.ts'
import { FEW_CASES } from './few-cases.ts'

const RATE = 300
const SECONDS = 12
const WARM_UP_SECONDS = 4

/** How long customers wait for their live card while 300 look at theirs every second. */
export async function messengerLive(stage: Stage): Promise<Result[]> {
  const { web } = await stage.world(FEW_CASES)
  const bodies = Array.from({ length: DIFFERENT_CARDS }, () =>
    lookOf(1 + Math.floor(Math.random() * FEW_CASES.lookedAt)),
  )
  const tally = await putLoad({
    port: web.port,
    path: '/canvas/messenger/live?shows=all&ways_out=on',
    secret: CLIENT_SECRET,
    uses: [],
    bodies,
    how: { way: 'open-loop', rate: RATE, seconds: SECONDS },
    warmUpSeconds: WARM_UP_SECONDS,
  })
  const latency = (percent: number, at: number): Result => ({
    name: 'messenger-live',
    what: `a live card, ${RATE} a second, p${percent}`,
    value: percentile(tally.latenciesMs, percent),
    unit: 'ms',
    target: { at: 'most', value: at },
  })
  return [
    latency(50, 10),
    latency(99, 100),
    {
      name: 'messenger-live',
      what: 'answers that were not the customer’s own card',
      value: countOthers(tally, 'live-card'),
      unit: 'requests',
      target: { at: 'most', value: 0 },
    },
  ]
}

/** One customer looking at the card in their conversation. */
const lookOf = (number: number): string =>
  wireJson({
    workspace_id: WORKSPACE_ID,
    workspace_region: 'US',
    contact: { ...CONTACT, id: `${CONTACT.id}-${number}` },
    context: { location: 'conversation', locale: 'en', conversation_id: `${LOOKED_AT}-${number}` },
    canvas: { stored_data: { shows: 'all', ways_out: 'on' } },
  })
