import { type SQL, sql } from 'drizzle-orm'

/**
 * True of an effect that belongs to the newest handoff of its case, or was planned after it. What was planned
 * before is history: the card, which asks the same in `card_of`, is silent about it. Names are written out,
 * because a query of one table would leave `effects` away, and they would mean the inner one.
 */
export const isSinceNewestHandoff: SQL<boolean> = sql<boolean>`(
  effects.created_at >= coalesce(
    (select max(h.sent_at) from handoffs h
      where h.workspace_id = effects.workspace_id and h.case_id = effects.case_id), '-infinity')
  or effects.handoff_id is not distinct from (select h.id from handoffs h
    where h.workspace_id = effects.workspace_id and h.case_id = effects.case_id
    order by h.sent_at desc, h.id desc limit 1))`
