import Anthropic from '@anthropic-ai/sdk'
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod'
import type { ModelFailure } from '../../domain/model-outcome.ts'
import { boundedFetch, TooLong } from './bounded-fetch.ts'
import { ModelNote } from './model-note.ts'
import { SYSTEM_PROMPT } from './prompt.ts'
import { MAX_ANSWER_TOKENS, type ModelQuestion } from './question.ts'

/** Tokens an answer was charged for; undefined where nobody said. */
export interface TokensUsed {
  readonly input: number
  readonly output: number
}

/** What a model answered, or why there is nothing to use. */
export type ModelAnswer =
  | { readonly outcome: 'answered'; readonly note: ModelNote; readonly used: TokensUsed }
  | {
      readonly outcome: ModelFailure
      /** What was charged all the same. Undefined where it is not known: a call that was cut may have been charged. */
      readonly used: TokensUsed | undefined
      /** Seconds to wait before the next question, where the service said so. */
      readonly retryAfterSeconds?: number | undefined
    }

/** Asks one question, once. Never throws. */
export type AskModel = (question: ModelQuestion) => Promise<ModelAnswer>

/** Where the model is. */
export interface ModelAccess {
  readonly apiKey: string
  readonly model: string
  /** Another address than the service's own, for a proxy. */
  readonly baseUrl: string | undefined
  readonly deadlineMs?: number
}

/** The whole call, from the first byte sent to the last received, takes this long at most, in milliseconds. */
const DEADLINE_MS = 25_000

/** The longest answer has about 25 kB; with thinking and its envelope, a tenth of this. In bytes. */
const MAX_ANSWER_BYTES = 1_000_000

/** Models that came before the setting of effort and refuse it. */
const KNOWS_NO_EFFORT = /^claude-(?:3|haiku-4|sonnet-4|opus-4-[01])/

/** Opens the way to the model. Nothing is sent until something is asked. */
export function connectModel({ apiKey, model, baseUrl, deadlineMs }: ModelAccess): AskModel {
  const client = new Anthropic({
    apiKey,
    ...(baseUrl !== undefined && { baseURL: baseUrl }),
    maxRetries: 0,
    timeout: deadlineMs ?? DEADLINE_MS,
    // Its log and its traces could hold what people wrote.
    logLevel: 'off',
    openTelemetry: false,
    fetch: boundedFetch(MAX_ANSWER_BYTES),
  })
  const format = zodOutputFormat(ModelNote)
  const shape = { type: format.type, schema: format.schema } as const
  return async ({ data }) => {
    const signal = AbortSignal.timeout(deadlineMs ?? DEADLINE_MS)
    try {
      const message = await client.messages.create(
        {
          model,
          max_tokens: MAX_ANSWER_TOKENS,
          system: [{ type: 'text', text: SYSTEM_PROMPT, cache_control: { type: 'ephemeral' } }],
          messages: [{ role: 'user', content: data }],
          output_config: {
            format: shape,
            ...(!KNOWS_NO_EFFORT.test(model) && { effort: 'low' as const }),
          },
        },
        { signal },
      )
      return readAnswer(message)
    } catch (error) {
      return failureOf(error, signal.aborted)
    }
  }
}

function readAnswer(message: Anthropic.Message): ModelAnswer {
  const used = usedBy(message)
  switch (message.stop_reason) {
    case 'refusal':
      return { outcome: 'refused', used }
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return { outcome: 'cut-off', used }
    default: {
      const texts = Array.isArray(message.content)
        ? message.content.flatMap((block) => (block.type === 'text' ? [block.text] : []))
        : []
      const note = ModelNote.safeParse(jsonIn(texts.join('')))
      return note.success
        ? { outcome: 'answered', note: note.data, used: used ?? NONE }
        : { outcome: 'invalid', used }
    }
  }
}

const NONE: TokensUsed = { input: 0, output: 0 }

/** Everything that counts, what was read from and written to the cache too. A proxy may leave some of it out. */
function usedBy({ usage }: Partial<Pick<Anthropic.Message, 'usage'>>): TokensUsed | undefined {
  if (!usage) return undefined
  const { input_tokens, cache_creation_input_tokens, cache_read_input_tokens } = usage
  const input = [input_tokens, cache_creation_input_tokens, cache_read_input_tokens]
  return {
    input: input.reduce<number>((sum, tokens) => sum + counted(tokens), 0),
    output: counted(usage.output_tokens),
  }
}

const counted = (tokens: unknown) =>
  typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens > 0 ? tokens : 0

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failureOf(error: unknown, aborted: boolean): ModelAnswer {
  if (isTooLong(error)) return { outcome: 'oversized', used: undefined }
  if (aborted) return { outcome: 'timed-out', used: undefined }
  if (error instanceof Anthropic.APIConnectionTimeoutError) {
    return { outcome: 'timed-out', used: undefined }
  }
  if (error instanceof Anthropic.APIConnectionError) {
    return { outcome: 'unreachable', used: undefined }
  }
  if (!(error instanceof Anthropic.APIError)) return { outcome: 'invalid', used: undefined }
  return {
    outcome: outcomeOf(error.status),
    used: NONE,
    retryAfterSeconds: waitAsked(error.headers?.get('retry-after')),
  }
}

/** The client wraps what its `fetch` throws. */
const isTooLong = (error: unknown): boolean =>
  error instanceof TooLong || (error instanceof Error && isTooLong(error.cause))

/** No longer than an hour, in seconds: by then the conversation has usually gone on. */
const LONGEST_WAIT_SECONDS = 3_600

function waitAsked(header: string | null | undefined): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return seconds >= 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT_SECONDS) : undefined
}

function outcomeOf(status: number | undefined): ModelFailure {
  switch (status) {
    case 401:
      return 'not-allowed'
    case 402:
    case 403:
      return 'turned-away'
    case 408:
    case 504:
      return 'timed-out'
    case 429:
      return 'rate-limited'
    case 529:
    case 503:
      return 'overloaded'
    default:
      return status === undefined || status >= 500 ? 'failed' : 'rejected'
  }
}
