import type { LoadOrder } from './load/put-load.ts'
import { CLIENT_SECRET } from './processes/web.ts'
import { LOOKED_AT } from './seed/seed-database.ts'
import { WORKSPACE_ID } from './seed/world.ts'
import type { CardUse } from './signed-request.ts'
import type { Stage, World } from './stage.ts'

/** Cards opened in one stretch of load: drawn anew for each, so that all of a large workspace is met. */
export const DIFFERENT_CARDS = 300

/** Teammates opening cards of cases drawn at random from all that were handed over. */
export function lookAtCards(
  { updatedAt }: Stage,
  { size, web }: World,
  how: LoadOrder['how'],
  warmUpSeconds: number,
): LoadOrder {
  const uses = Array.from({ length: Math.min(DIFFERENT_CARDS, size.lookedAt) }, (): CardUse => {
    const number = 1 + Math.floor(Math.random() * size.lookedAt)
    return { workspaceId: WORKSPACE_ID, conversationId: `${LOOKED_AT}-${number}`, updatedAt }
  })
  const path = '/canvas/inbox/initialize'
  return { port: web.port, path, secret: CLIENT_SECRET, uses, how, warmUpSeconds }
}
