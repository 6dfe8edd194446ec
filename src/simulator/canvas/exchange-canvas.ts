import { judgeCanvasResponse } from '../canvas-check/judge-canvas-response.ts'
import type { CanvasCall, CanvasExchange } from '../control-api.ts'
import { sendSigned } from './send-signed.ts'

/** Makes the real, signed request for a card and judges what comes back. Never fails: trouble is a problem in the answer. */
export async function exchangeCanvas(
  appUrl: string,
  clientSecret: string,
  kind: CanvasCall['kind'],
  payload: unknown,
): Promise<CanvasExchange> {
  const url = `${appUrl}/canvas/inbox/${kind}`
  const { request, response, trouble } = await sendSigned(url, clientSecret, payload)
  if (response) {
    return { request, response, ...judgeCanvasResponse(response.status, response.raw, kind) }
  }
  return { request, response, canvas: null, problems: trouble ? [trouble] : [], warnings: [] }
}
