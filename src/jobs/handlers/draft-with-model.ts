import type { ConversationRecord } from '../../domain/conversation-record.ts'
import type { ModelDraft } from '../../domain/drafted-note.ts'
import { type ModelFailure, type ModelOutcome, TRIES_AGAIN } from '../../domain/model-outcome.ts'
import type { JobPayloads } from '../queues.ts'

/** What a model's answer was charged, in tokens; undefined where nobody can tell. */
type Used = { readonly input: number; readonly output: number } | undefined

/** What a model made of a conversation, held against it already; or why it made nothing. */
export type ModelResult =
  | { readonly outcome: 'answered'; readonly draft: ModelDraft; readonly used: Used }
  | {
      readonly outcome: ModelFailure
      readonly used: Used
      readonly retryAfterSeconds?: number | undefined
    }

/** A question that is ready to be asked, and what it may cost at most. */
export interface ReadyQuestion {
  readonly reservedTokens: number
  readonly ask: () => Promise<ModelResult>
}

/** What came of a question, to be put on the record. */
export interface ModelSettlement {
  readonly at: Date
  readonly outcome: ModelOutcome
  readonly used: Used
  /** What was set aside and not spent. */
  readonly giveBack: { readonly day: string; readonly tokens: number }
  readonly dropped: number
}

/** What drafting with a model needs. */
export interface ModelDraftingTools {
  readonly conversation: (
    workspaceId: string,
    conversationId: string,
  ) => Promise<ConversationRecord | undefined>
  /** Undefined where there is nothing to ask about that the model has not answered or failed at already. */
  readonly question: (record: ConversationRecord, again: number) => ReadyQuestion | undefined
  /** Seconds until the service may be asked again; `never` once it refused our key. */
  readonly rest: () => number | 'never'
  readonly reserve: (
    workspaceId: string,
    day: string,
    tokens: number,
  ) => Promise<'reserved' | 'over-budget'>
  /** Puts the draft into the note, unless the conversation has gone on: then says so. */
  readonly keepDraft: (
    workspaceId: string,
    conversationId: string,
    draft: ModelDraft,
    settlement: (outcome: ModelOutcome) => ModelSettlement,
  ) => Promise<void>
  /** Leaves the local draft in place and has it say why; records the call where one was made. */
  readonly keepLocal: (
    workspaceId: string,
    record: ConversationRecord,
    why: ModelFailure,
    settlement: ModelSettlement | undefined,
  ) => Promise<void>
  readonly askAgain: (
    payload: JobPayloads['draft-with-model'],
    afterSeconds: number,
  ) => Promise<void>
  readonly now: () => Date
}

/** The wait before the first new try, in seconds; each one after it waits three times as long. */
const FIRST_WAIT_SECONDS = 20
const WAIT_GROWS = 3

/**
 * Has a model write the note of a conversation as it is now. The local draft is there before, and stays wherever
 * there is no answer that holds: whoever opens the card never waits for this.
 */
export async function draftWithModelJob(
  tools: ModelDraftingTools,
  payload: JobPayloads['draft-with-model'],
): Promise<void> {
  const { workspaceId, conversationId, again = 0 } = payload
  const record = await tools.conversation(workspaceId, conversationId)
  const question = record && tools.question(record, again)
  if (!question) return
  const rest = tools.rest()
  if (rest === 'never') return tools.keepLocal(workspaceId, record, 'not-allowed', undefined)
  if (rest > 0) return tools.askAgain(payload, rest)

  const at = tools.now()
  const day = at.toISOString().slice(0, DAY_CHARS)
  const { reservedTokens } = question
  if ((await tools.reserve(workspaceId, day, reservedTokens)) === 'over-budget') {
    const nothing = { day, tokens: 0 }
    const outcome = 'over-budget'
    const settlement = { at, outcome, used: NOTHING, giveBack: nothing, dropped: 0 } as const
    return tools.keepLocal(workspaceId, record, outcome, settlement)
  }
  const result = await question.ask()
  const { used } = result
  // A call of unknown cost has cost what was set aside for it.
  const spent = used ? used.input + used.output : reservedTokens
  const giveBack = { day, tokens: reservedTokens - spent }
  if (result.outcome === 'answered') {
    const dropped = result.draft.dropped.length
    return tools.keepDraft(workspaceId, conversationId, result.draft, (outcome) => ({
      at,
      outcome,
      used,
      giveBack,
      dropped,
    }))
  }
  const { outcome, retryAfterSeconds = 0 } = result
  await tools.keepLocal(workspaceId, record, outcome, { at, outcome, used, giveBack, dropped: 0 })
  if (again < TRIES_AGAIN[outcome]) {
    const wait = Math.max(retryAfterSeconds, FIRST_WAIT_SECONDS * WAIT_GROWS ** again)
    await tools.askAgain({ workspaceId, conversationId, again: again + 1 }, wait)
  }
}

/** Of an ISO instant, `YYYY-MM-DD`. */
const DAY_CHARS = 10

const NOTHING = { input: 0, output: 0 }
