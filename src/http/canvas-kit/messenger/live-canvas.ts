import type { LiveCanvasResponse } from '../../../../canvases/kit.ts'
import { type CardOptions, cardOptionPairs } from './card-options.ts'

/** The card that Intercom asks for anew every time somebody looks, as a teammate chose it. */
export function liveCanvas(publicUrl: string, options: CardOptions): LiveCanvasResponse {
  const pairs = cardOptionPairs(options)
  const query = new URLSearchParams(pairs)
  return {
    canvas: { content_url: `${publicUrl}/canvas/messenger/live?${query}`, stored_data: pairs },
  }
}
