import type { Account } from '../../../src/domain/account.ts'
import type { ThreadRead } from '../../../src/domain/thread-read.ts'
import type { ConversationPart, Evidence } from '../../../src/domain/transcript.ts'
import { readThread } from '../../../src/program/read-thread.ts'
import type { Row } from '../detectors/benchmark.ts'

/** A labelled conversation of the evaluation, as its file has it. */
export interface EvalRow extends Row {
  readonly turns: readonly {
    readonly tweet_id: number
    readonly role: string
    readonly sentences: readonly { readonly off: string; readonly text: string }[]
  }[]
  /** The sentences that each of several readers picked, by turn and place. */
  readonly extractive: readonly (readonly (readonly [number, string])[])[]
}

const NOBODY: Account = {
  contactId: 'somebody',
  contactName: undefined,
  contactEmail: undefined,
  companyName: undefined,
  tier: 'standard',
  plan: undefined,
  monthlySpend: undefined,
  renewalDate: undefined,
  health: undefined,
  productArea: undefined,
  environment: undefined,
  crmUrl: undefined,
}

const MINUTE_MS = 60_000

/** The conversation as the program reads it: one message a turn, a minute between them. */
export function readRow({ id, turns }: EvalRow): ThreadRead {
  const parts = turns.map(
    ({ role, sentences }, at): ConversationPart => ({
      id: String(at),
      partType: 'comment',
      role: role === 'customer' ? 'customer' : 'teammate',
      authorName: role === 'customer' ? 'Customer' : 'Agent',
      authorId: role,
      body: sentences.map(({ text }) => text.replaceAll('<', '&lt;')).join('<br>'),
      at: new Date(at * MINUTE_MS),
      redacted: false,
      attachments: [],
    }),
  )
  return readThread(id, parts, NOBODY)
}

/** The sentences of the file that proofs stand in, by turn and place. Each once. */
export function sentencesOf(
  { turns }: EvalRow,
  evidence: readonly Evidence[],
): readonly (readonly [number, string])[] {
  return turns.flatMap(({ tweet_id, sentences }, at) => {
    const quotes = evidence
      .filter(({ messageId }) => messageId === String(at))
      .map(({ quote }) => level(quote))
    return sentences
      .filter(({ text }) => quotes.some((quote) => overlap(level(text), quote)))
      .map(({ off }) => [tweet_id, off] as const)
  })
}

const overlap = (sentence: string, quote: string) =>
  sentence !== '' && (sentence.includes(quote) || quote.includes(sentence))

const level = (text: string) => text.replace(/\s+/g, ' ').trim()
