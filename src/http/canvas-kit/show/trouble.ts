import { isInputId } from '../../../../canvases/ids.ts'
import { trouble } from '../../../../canvases/inbox/trouble.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { InboxRequest } from '../inbound.ts'
import { madeForMark } from './message.ts'

/**
 * Something of ours is broken: says so and gives back everything that was typed. The canvas keeps the
 * nonce it was submitted with, so that trying again is still the same submit.
 */
export function showTrouble(request: InboxRequest | undefined, what?: string): CanvasResponse {
  const { nonce, asOf, held = [], undrafted, proposed, madeFor } = request?.stored ?? {}
  const typed = Object.entries(request?.inputs ?? {})
  return trouble({
    stored: {
      ...(nonce && { nonce }),
      ...(asOf && { as_of: asOf }),
      ...(undrafted && { draft: 'none' }),
      ...(proposed && { proposed }),
      ...(madeFor && madeForMark(madeFor)),
      ...(held.some(Boolean) && { held: held.join(' ') }),
    },
    what,
    typed: typed.flatMap(([id, value]) => (isInputId(id) ? [{ id, value }] : [])),
    retryId: request?.componentId,
  })
}
