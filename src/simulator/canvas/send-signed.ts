import type { CanvasExchange } from '../control-api.ts'
import { bodySignature, wireJson } from '../wire/signed-body.ts'

/** A card that takes longer than this is not shown. Intercom publishes no number; ten seconds is what apps report. */
const ANSWER_WITHIN_MS = 10_000

/** A request as it was made, and what came back: an answer, or why there is none. */
export type Sent = Pick<CanvasExchange, 'request' | 'response'> & {
  readonly trouble: string | undefined
}

/** Makes a real, signed request to an app, as Intercom does for every card. Never fails. */
export async function sendSigned(
  url: string,
  clientSecret: string,
  payload: unknown,
): Promise<Sent> {
  const raw = wireJson(payload)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    accept: 'application/json',
    'x-body-signature': bodySignature(raw, clientSecret),
  }
  const request = { method: 'POST', url, headers, raw } as const
  const started = performance.now()
  try {
    const answer = await fetch(url, {
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
    return { request, response, trouble: undefined }
  } catch (error) {
    return { request, response: null, trouble: `The app did not answer: ${reason(error)}` }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return `nothing within ${ANSWER_WITHIN_MS / 1000} seconds`
  return error.cause instanceof Error ? error.cause.message : error.message
}
