import { readBody } from './read-body.ts'
import { readJson } from './read-json.ts'

/** What came back: an answer with what its body said, or nothing that could be used. */
export type BoundedAnswer =
  | { readonly outcome: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly outcome: 'no-answer'; readonly why: string }

/** No call may last longer, in milliseconds, its body included. */
const CALL_LIMIT_MS = 8_000

/** More than any list we ask for; what is larger is not read to its end. */
const MAX_BYTES = 2_000_000

/** Calls Intercom and reads what it says, within a time and a size. A body that is no JSON reads as undefined. */
export async function boundedJson(url: string, init: RequestInit): Promise<BoundedAnswer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_LIMIT_MS),
    })
    const text = await readBody(response, MAX_BYTES)
    if (text === 'too-large') return { outcome: 'no-answer', why: 'the answer was too long' }
    return { outcome: 'answered', status: response.status, body: readJson(text) }
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError'
    return { outcome: 'no-answer', why: slow ? 'it took too long' : 'it could not be reached' }
  }
}
