import type { z } from 'zod'
import { CALL_LIMIT_MS, call, type Line, type Wording } from './call.ts'
import { type Refusal, readRefusal } from './refusal.ts'
import type { Reply } from './reply.ts'

/** How a read went; `unreadable` may work later, from `until` on where that is known. */
export type ReadOutcome =
  | { readonly outcome: 'read'; readonly body: unknown }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'unreadable'; readonly why: string; readonly until: Date | undefined }

/** Something could not be read from Intercom: whoever asked may ask again later. */
class IntercomUnreadable extends Error {
  readonly status: number | undefined
  constructor(why: string, status?: number) {
    super(`Intercom could not be read: ${why}`)
    this.status = status
  }
}

/** Reads are free of harm: they are repeated after these pauses, in milliseconds, as long as the time lasts. */
const PAUSES_MS = [250, 1_000]

/** Reads from Intercom, again where that helps, within the time of one call. */
export async function read(line: Line, wording: Wording): Promise<ReadOutcome> {
  const endsAt = performance.now() + CALL_LIMIT_MS
  let outcome = outcomeOf(await call(line, { wording }))
  for (const pauseMs of PAUSES_MS) {
    if (outcome.outcome !== 'unreadable') return outcome
    const heldMs = outcome.until ? outcome.until.getTime() - Date.now() : 0
    const waitMs = Math.max(pauseMs, heldMs)
    const leftMs = endsAt - performance.now() - waitMs
    if (leftMs <= 0) return outcome
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    outcome = outcomeOf(await call(line, { wording, limitMs: Math.ceil(leftMs) }))
  }
  return outcome
}

/** Reads something of a known shape. Throws `IntercomUnreadable`. */
export async function readAs<Schema extends z.ZodType>(
  line: Line,
  wording: Wording,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(bodyOf(await read(line, wording)))
}

/** The same, undefined where Intercom says that there is nothing to see. Throws `IntercomUnreadable`. */
export async function readUnless<Schema extends z.ZodType>(
  line: Line,
  wording: Wording,
  schema: Schema,
  gone: readonly number[],
): Promise<z.output<Schema> | undefined> {
  const outcome = await read(line, wording)
  if (outcome.outcome === 'refused' && gone.includes(outcome.refusal.status)) return undefined
  return schema.parse(bodyOf(outcome))
}

function bodyOf(outcome: ReadOutcome): unknown {
  switch (outcome.outcome) {
    case 'read':
      return outcome.body
    case 'refused':
      throw new IntercomUnreadable(outcome.refusal.why, outcome.refusal.status)
    case 'unreadable':
      throw new IntercomUnreadable(outcome.why)
  }
}

function outcomeOf(reply: Reply): ReadOutcome {
  switch (reply.reply) {
    case 'not-sent':
      return { outcome: 'unreadable', why: reply.why, until: reply.until }
    case 'lost':
      return { outcome: 'unreadable', why: reply.why, until: undefined }
    case 'answered':
      return judge(reply)
  }
}

function judge({ status, body }: { status: number; body: unknown }): ReadOutcome {
  if (status >= 200 && status < 300) {
    if (body !== undefined) return { outcome: 'read', body }
    return { outcome: 'unreadable', why: 'Intercom answered something else', until: undefined }
  }
  const isNo = status >= 400 && status < 500 && status !== 408 && status !== 429
  if (isNo) return { outcome: 'refused', refusal: readRefusal(status, body) }
  return { outcome: 'unreadable', why: `Intercom failed (${status})`, until: undefined }
}
