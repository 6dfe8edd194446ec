import { FIELD_IDS } from '../../../../canvases/ids.ts'
import { forgotten } from '../../../../canvases/inbox/forgotten.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { InboxRequest } from '../inbound.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'

/** Says that a conversation was forgotten, and gives back what was being written, which is kept nowhere now. */
export function showForgotten({ nonce }: Showing, request?: InboxRequest): CanvasResponse {
  const typed = FIELD_IDS.flatMap((id) => {
    const value = request?.inputs[id] ?? ''
    return value.trim() === '' ? [] : [{ id, value }]
  })
  return forgotten({ stored: storedIds(nonce, undefined), typed })
}
