import { judgeCanvasResponse } from '../canvas-check/judge-canvas-response.ts'
import type { CanvasCall, CanvasExchange } from '../control-api.ts'
import { bodySignature, wireJson } from '../wire/signed-body.ts'

/** A card that takes longer than this is not shown. Intercom publishes no number; ten seconds is what apps report. */
const ANSWER_WITHIN_MS = 10_000

/** Makes the real, signed request for a card and judges what comes back. Never fails: trouble is a problem in the answer. */
export async function exchangeCanvas(
  appUrl: string,
  clientSecret: string,
  kind: CanvasCall['kind'],
  payload: unknown,
): Promise<CanvasExchange> {
  const raw = wireJson(payload)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    accept: 'application/json',
    'x-body-signature': bodySignature(raw, clientSecret),
  }
  const request = { method: 'POST', url: `${appUrl}/canvas/inbox/${kind}`, headers, raw } as const
  const started = performance.now()
  try {
    const answer = await fetch(request.url, {
      method: 'POST',
      headers,
      body: raw,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    const text = await answer.text()
    const response = {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      raw: text,
      ms: Math.round(performance.now() - started),
    }
    return { request, response, ...judgeCanvasResponse(answer.status, text, kind) }
  } catch (error) {
    const problems = [`The app did not answer: ${reason(error)}`]
    return { request, response: null, canvas: null, problems, warnings: [] }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return `nothing within ${ANSWER_WITHIN_MS / 1000} seconds`
  return error.cause instanceof Error ? error.cause.message : error.message
}
