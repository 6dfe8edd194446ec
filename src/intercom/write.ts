import { type Asked, call, type Line } from './call.ts'
import { type ConversationSeen, readConversationSeen } from './payloads/conversation-seen.ts'
import { type Refusal, readRefusal } from './refusal.ts'

/** How a write went. `unknown` may have happened: look before doing it again. */
export type WriteOutcome =
  /** With the conversation as it is now, where Intercom answers with it. */
  | { readonly outcome: 'done'; readonly seen: ConversationSeen | undefined }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** With `until` it was not even tried, and may be from then on. */
  | { readonly outcome: 'not-sent'; readonly why: string; readonly until: Date | undefined }
  | { readonly outcome: 'unknown'; readonly why: string }

/** Writes in a conversation. Only an answer that is this conversation proves it; only one that says no refutes it. */
export function writeInConversation(
  line: Line,
  conversationId: string,
  asked: Asked,
): Promise<WriteOutcome> {
  return write(line, asked, 'conversation', (body) => {
    const seen = readConversationSeen(body)
    return seen?.id === conversationId ? { outcome: 'done', seen } : undefined
  })
}

/** Writes something whose answer is an object of its own: a tag, a ticket. */
export function writeBeside(
  line: Line,
  asked: Asked,
  gone: 'conversation' | 'call',
): Promise<WriteOutcome> {
  return write(line, asked, gone, (body) =>
    typeof body === 'object' && body !== null && 'type' in body && body.type !== 'error.list'
      ? { outcome: 'done', seen: undefined }
      : undefined,
  )
}

async function write(
  line: Line,
  asked: Asked,
  gone: 'conversation' | 'call',
  proof: (body: unknown) => WriteOutcome | undefined,
): Promise<WriteOutcome> {
  const reply = await call(line, asked)
  switch (reply.reply) {
    case 'not-sent':
      return { outcome: 'not-sent', why: reply.why, until: reply.until }
    case 'lost':
      return { outcome: 'unknown', why: reply.why }
    case 'answered':
      return judge(line, reply, gone, proof)
  }
}

function judge(
  line: Line,
  { status, body }: { readonly status: number; readonly body: unknown },
  gone: 'conversation' | 'call',
  proof: (body: unknown) => WriteOutcome | undefined,
): WriteOutcome {
  if (status >= 200 && status < 300) {
    return proof(body) ?? { outcome: 'unknown', why: 'Intercom answered something else' }
  }
  if (status === 429) {
    const until = line.pace.take() ?? new Date()
    return { outcome: 'not-sent', why: 'Intercom asks to slow down (429)', until }
  }
  if (status >= 400 && status < 500 && status !== 408) {
    return { outcome: 'refused', refusal: readRefusal(status, body, gone) }
  }
  return { outcome: 'unknown', why: `Intercom failed (${status})` }
}
