import type { IntercomClient } from 'intercom-client'
import { callHeaders } from './call-headers.ts'
import type { HostBreaker } from './host-breaker.ts'
import type { Pace } from './pace.ts'
import { readBody } from './read-body.ts'
import { readJson } from './read-json.ts'
import { readRefusal } from './refusal.ts'
import type { Reply } from './reply.ts'
import { throughSdk, type Written } from './through-sdk.ts'

/** No call may last longer, in milliseconds, its body and any waiting included. */
export const CALL_LIMIT_MS = 10_000

/** One workspace's way to its Intercom. */
export interface Line {
  readonly token: string
  readonly baseUrl: string
  readonly pace: Pace
  readonly breaker: HostBreaker
  /** Hears that Intercom does not take the token any more. */
  readonly tokenRefused: () => void
}

/** A call in the words of Intercom's SDK, or by its path where the SDK lacks it or gets it wrong. */
export type Wording =
  | ((sdk: IntercomClient) => PromiseLike<unknown>)
  | { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown }

/** One call of the REST API. */
export interface Asked {
  readonly wording: Wording
  readonly limitMs?: number
  /** Asked at the last moment: false and nothing is sent, for somebody else may have it by now. */
  readonly mayStillSend?: (() => boolean) | undefined
}

/**
 * Makes one call and never repeats it: at the workspace's pace, through the host's breaker, with the
 * version header, within a time that includes the body and a size. Never throws.
 */
export async function call(line: Line, asked: Asked): Promise<Reply> {
  const signal = AbortSignal.timeout(asked.limitMs ?? CALL_LIMIT_MS)
  const reply = await line.breaker(() => send(line, asked, signal))
  if (reply.reply === 'answered' && reply.status === 401) {
    if (readRefusal(reply.status, reply.body).about === 'token') line.tokenRefused()
  }
  return reply
}

function send(line: Line, { wording, mayStillSend }: Asked, signal: AbortSignal): Promise<Reply> {
  const exchange = (request: Written) => exchangeOnce(line, request, mayStillSend, signal)
  if (typeof wording === 'function') return throughSdk(line, wording, exchange)
  const { method, path, body } = wording
  const text = body === undefined ? undefined : JSON.stringify(body)
  return exchange({ method, url: `${line.baseUrl}${path}`, body: text })
}

async function exchangeOnce(
  line: Line,
  { method, url, body }: Written,
  mayStillSend: () => boolean = () => true,
  signal: AbortSignal,
): Promise<Reply> {
  // Behind a breaker that was trying somebody else's call, the time may be up before ours began.
  if (signal.aborted) return { reply: 'not-sent', why: 'Intercom is slow', until: new Date() }
  const until = line.pace.take()
  if (until) return { reply: 'not-sent', why: 'Intercom asks to slow down', until }
  if (!mayStillSend()) {
    return { reply: 'not-sent', why: 'Somebody else is at it', until: new Date() }
  }
  try {
    const response = await fetch(url, {
      method,
      // Followed, a redirect would do a write twice or carry the token elsewhere.
      redirect: 'manual',
      signal,
      headers: {
        ...callHeaders(line.token),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    })
    line.pace.heard(response.headers, response.status)
    const text = await readBody(response)
    if (text === 'too-large') return { reply: 'lost', why: 'Intercom answered without an end' }
    return { reply: 'answered', status: response.status, body: readJson(text) }
  } catch (error) {
    return failed(error)
  }
}

/** Errors of a connection that was never made: nothing can have arrived. */
const NEVER_CONNECTED: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

function failed(error: unknown): Reply {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (NEVER_CONNECTED.includes(code)) {
    return { reply: 'not-sent', why: 'Intercom could not be reached', until: undefined }
  }
  return { reply: 'lost', why: 'Intercom did not answer' }
}
