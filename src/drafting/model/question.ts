import type { ModelDraft } from '../../domain/drafted-note.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Message, Transcript } from '../../domain/transcript.ts'
import { findSecrets } from '../../reading/fields/secrets/find-secrets.ts'
import { earlierNote } from './earlier-note.ts'
import { PROMPT_VERSION, SYSTEM_PROMPT } from './prompt.ts'

/** What a model is asked, and what that may cost at most. */
export interface ModelQuestion {
  /** One block of data, its tags marked with a code that no customer can know. */
  readonly data: string
  /** Tokens set aside before the call: what is sent, by a generous count, and the longest answer. */
  readonly reservedTokens: number
  readonly fromMessage: number
  readonly upTo: ModelDraft['upTo']
}

/** What a question is made of. */
export interface QuestionInput {
  readonly transcript: Transcript
  readonly reading: Reading
  /** What the model wrote before, where it did. */
  readonly earlier: ModelDraft | undefined
}

/**
 * Most tokens of a conversation that are sent. A support conversation of 60 messages has about 6,000; this much
 * is still read and answered within the deadline, and costs less than a cent. Past it, the oldest are left out.
 */
export const MAX_DATA_TOKENS = 24_000

/** Longest answer, thinking included, in tokens. A full note has about 1,500. */
export const MAX_ANSWER_TOKENS = 6_000

/** From so many messages on, only what is new since the model's last draft is sent: below, the whole is cheap and reads better. */
const LONG_THREAD_MESSAGES = 30

/** So many messages before the new ones go along, for what `it` and `that` mean. */
const MESSAGES_OF_CONTEXT = 4

/** A longer message is cut: a pasted log has its say in its beginning. In UTF-16 units. */
const MAX_MESSAGE_CHARS = 6_000

/** Bytes of UTF-8 one token holds at least, for any language: English has about 3.3. */
const BYTES_PER_TOKEN = 2.5

/** What stands in the place of words that are not sent. */
const LEFT_OUT = '[left out]'

/**
 * What to ask a model about a conversation. Undefined where no customer has said anything.
 *
 * Secrets and words aimed at a machine are taken out before anything leaves us.
 *
 * @param code letters and digits that nobody can guess, new for each question
 */
export function questionAbout(input: QuestionInput, code: string): ModelQuestion | undefined {
  const { transcript } = input
  const last = transcript.messages.at(-1)
  if (!last || !transcript.messages.some(({ role }) => role === 'customer')) return undefined
  const earlier = usableEarlier(input)
  const begin = earlier ? earlier.upTo.messageNumber - MESSAGES_OF_CONTEXT : 0
  const needed = transcript.messages.filter(({ number }) => number > begin)
  const head = earlier ? [earlierNote(earlier, code)] : []
  const { kept, tokens } = newestThatFit(
    needed.map((message) => ({ message, words: toldAs(message, input.reading, code) })),
    MAX_DATA_TOKENS - tokensOf(head.join('')),
  )
  const from = kept[0]?.message.number ?? last.number
  const data = [
    `<conversation-${code}>`,
    ...head,
    ...kept.map(({ words }) => words),
    `</conversation-${code}>`,
  ].join('\n')
  return {
    data,
    reservedTokens: FIXED_TOKENS + tokens + tokensOf(head.join('')) + MAX_ANSWER_TOKENS,
    fromMessage: earlier ? Math.min(earlier.fromMessage, from) : from,
    upTo: { messageId: last.id, messageNumber: last.number },
  }
}

/** The prompt, and the shape of the answer with what the service adds to it. */
const FIXED_TOKENS = tokensOf(SYSTEM_PROMPT) + 2_500

function tokensOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)
}

/** An earlier draft of the same prompt, about messages that are still there, in a thread long enough. */
function usableEarlier({ transcript, earlier }: QuestionInput): ModelDraft | undefined {
  if (!earlier || earlier.promptVersion !== PROMPT_VERSION) return undefined
  if (transcript.messages.length < LONG_THREAD_MESSAGES) return undefined
  const seen = transcript.messages.find(({ id }) => id === earlier.upTo.messageId)
  return seen?.number === earlier.upTo.messageNumber ? earlier : undefined
}

interface Told {
  readonly message: Message
  readonly words: string
}

/** From the newest back, as many as fit. The newest is always among them. */
function newestThatFit(told: readonly Told[], maxTokens: number) {
  const kept: Told[] = []
  let tokens = 0
  for (const one of told.toReversed()) {
    const more = tokensOf(one.words)
    if (kept.length > 0 && tokens + more > maxTokens) break
    tokens += more
    kept.unshift(one)
  }
  return { kept, tokens }
}

/** A message in its tag: who, how, when, and the words as they are. */
function toldAs(message: Message, reading: Reading, code: string): string {
  const { number, role, kind, authorName, at } = message
  const name = authorName === undefined ? '' : ` name="${authorName.replace(/["<>\s]+/g, ' ')}"`
  const about = `id="m${number}" from="${role}"${name} kind="${kind}" at="${at.toISOString()}"`
  return `<message-${code} ${about}>\n${safeWords(message, reading, code)}\n</message-${code}>`
}

function safeWords({ id, text }: Message, { injections }: Reading, code: string): string {
  const orders = injections.filter(({ messageId }) => messageId === id)
  const quiet = orders.reduce((words, { quote }) => words.replaceAll(quote, LEFT_OUT), text)
  const { redacted } = findSecrets(quiet.replaceAll(code, ''))
  return redacted.length > MAX_MESSAGE_CHARS
    ? `${redacted.slice(0, MAX_MESSAGE_CHARS).toWellFormed()} ${LEFT_OUT}`
    : redacted
}
