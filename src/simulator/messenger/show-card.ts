import type { JsonObject } from '../canvas-check/report.ts'
import type { MessengerCardView, MessengerExchange } from '../control-api.ts'

/** A card as the page gets it: what to show, or why there is nothing, and what went over the wire for it. */
export function showCard(
  canvas: JsonObject,
  exchanges: readonly MessengerExchange[],
  live: MessengerExchange | undefined,
): MessengerCardView {
  const problems = exchanges.flatMap((exchange) => exchange.problems)
  const content = live ? live.content : (canvas.content ?? null)
  return {
    canvas: content === null ? null : { content },
    isLive: typeof canvas.content_url === 'string',
    problems,
    warnings: exchanges.flatMap(({ warnings }) => warnings),
    exchanges,
  }
}
