import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { DraftedNote, ModelDraft } from '../domain/drafted-note.ts'
import { FAILURE_WORDS, type ModelOutcome } from '../domain/model-outcome.ts'
import { safeDraft } from '../domain/safe-text/safe-draft.ts'
import { saidAddresses } from '../domain/safe-text/said-addresses.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import type { AskModel, ModelAccess } from '../drafting/model/connect-model.ts'
import { mergeNote } from '../drafting/model/merge-note.ts'
import { PROMPT_VERSION } from '../drafting/model/prompt.ts'
import { type QuestionInput, questionAbout } from '../drafting/model/question.ts'
import { stillSaid } from '../drafting/model/still-said.ts'
import { verifyNote } from '../drafting/model/verify-note.ts'
import {
  draftWithModelJob,
  type ModelDraftingTools,
  type ModelSettlement,
  type ReadyQuestion,
} from '../jobs/handlers/draft-with-model.ts'
import type { ReadingTools } from '../jobs/handlers/read-conversation.ts'
import type { JobPayloads } from '../jobs/queues.ts'
import type { Metrics } from '../metrics.ts'
import { findSecrets } from '../reading/fields/secrets/find-secrets.ts'
import { changeDraft } from '../store/change-draft.ts'
import { findConversation } from '../store/conversations.ts'
import type { Database, Db } from '../store/database.ts'
import { giveBackTokens, reserveTokens } from '../store/model-budgets.ts'
import { addModelCall } from '../store/model-calls.ts'
import type { AskWithin } from './desks.ts'
import { type ModelRest, modelRest } from './model-rest.ts'
import { systemTime } from './system-time.ts'

/** The model, and what a workspace may spend on it. */
export interface ModelSetUp extends ModelAccess {
  readonly dailyTokens: number
  /** Hears what came of every question, and what it cost. */
  readonly onAsked?: Metrics['modelAsked'] | undefined
}

/** How a model takes part: after each reading, and in a job of its own. */
export interface ModelDrafting {
  readonly carryOver: NonNullable<ReadingTools['carryOver']>
  readonly draftLater: NonNullable<ReadingTools['draftLater']>
  readonly draftWithModel: (payload: JobPayloads['draft-with-model']) => Promise<void>
}

/** People write in several short messages: so many seconds after the first, what they wrote is drafted from as a whole. */
const DRAFT_AFTER_SECONDS = 10

/** Letters and digits of the code around the data: nobody guesses sixteen random bytes. */
const CODE_BYTES = 16

/** Its SDK is loaded with the first question: 25 MB that a process without a model never needs. */
function connectedWhenAsked(setUp: ModelAccess): AskModel {
  let connected: Promise<AskModel> | undefined
  const connect = async () => {
    const { connectModel } = await import('../drafting/model/connect-model.ts')
    return connectModel(setUp)
  }
  return async (question) => {
    connected ??= connect()
    const ask = await connected
    return ask(question)
  }
}

/** Wires the model to the store and the queue. Nothing is sent before there is something to draft. */
export function modelDrafting(
  database: Database,
  setUp: ModelSetUp,
  ask: AskWithin,
  warn: (words: string) => void,
  now: () => Date = systemTime,
): ModelDrafting {
  const { model, dailyTokens, onAsked } = setUp
  const askModel = connectedWhenAsked(setUp)
  const rest = modelRest(() => performance.now(), warn)
  const asking = { model, askModel, heard: rest.heard, now }
  const within = <T>(workspaceId: string, work: (db: Db) => Promise<T>) =>
    database.withWorkspace(workspaceId, work)
  const settle = async (
    db: Db,
    workspaceId: string,
    conversationId: string,
    is: 'there' | 'forgotten',
    { giveBack, at, outcome, used, dropped }: ModelSettlement,
  ) => {
    onAsked?.(outcome, used?.input ?? 0, used?.output ?? 0)
    await giveBackTokens(db, { workspaceId, ...giveBack })
    if (is === 'forgotten') return
    await addModelCall(db, workspaceId, {
      id: randomUUIDv7(),
      conversationId,
      at,
      model,
      promptVersion: PROMPT_VERSION,
      outcome,
      inputTokens: used?.input ?? 0,
      outputTokens: used?.output ?? 0,
      dropped,
    })
  }
  const tools: ModelDraftingTools = {
    now,
    conversation: (workspaceId, conversationId) =>
      within(workspaceId, (db) => findConversation(db, workspaceId, conversationId)),
    question: ({ drafted, transcript, reading }, again) =>
      needsModel(drafted, model, again)
        ? readyQuestion({ transcript, reading, earlier: drafted.modelDraft }, asking)
        : undefined,
    rest: () => rest.left(),
    reserve: (workspaceId, day, tokens) =>
      within(workspaceId, (db) => reserveTokens(db, { workspaceId, day, tokens }, dailyTokens)),
    keepDraft: (workspaceId, conversationId, draft, settlement) =>
      within(workspaceId, async (db) => {
        let outcome: ModelOutcome = 'moved-on'
        const is = await changeDraft(db, workspaceId, conversationId, (record) => {
          const kept = withDraft(record, draft)
          if (isAsNewAs(draft, record.drafted)) {
            outcome = kept.drafter.by === 'model' ? 'drafted' : 'nothing-held'
          }
          return kept
        })
        await settle(db, workspaceId, conversationId, is, settlement(outcome))
      }),
    keepLocal: (workspaceId, { conversationId, drafted: seen }, why, settlement) =>
      within(workspaceId, async (db) => {
        const is = await changeDraft(db, workspaceId, conversationId, ({ drafted }) =>
          drafted.drafter.by === 'local' && drafted.asOf?.messageId === seen.asOf?.messageId
            ? { ...drafted, drafter: { by: 'local', why: FAILURE_WORDS[why] } }
            : undefined,
        )
        if (settlement) await settle(db, workspaceId, conversationId, is, settlement)
      }),
    askAgain: (payload, afterSeconds) =>
      within(payload.workspaceId, (db) => ask(db, 'draft-with-model', payload, afterSeconds)),
  }
  return {
    draftWithModel: (payload) => draftWithModelJob(tools, payload),
    draftLater: async ({ workspaceId, conversationId }, { drafted }) => {
      if (!needsModel(drafted, model, 0)) return
      await tools.askAgain({ workspaceId, conversationId }, DRAFT_AFTER_SECONDS)
    },
    carryOver: (thread, known) => ({ ...thread, drafted: carried(thread, known?.drafted) }),
  }
}

/** A question about a conversation, whose answer is held against that very conversation. */
function readyQuestion(
  about: QuestionInput,
  { model, askModel, heard, now }: Asking,
): ReadyQuestion | undefined {
  const question = questionAbout(about, randomBytes(CODE_BYTES).toString('hex'))
  if (!question) return undefined
  const { reservedTokens, fromMessage, upTo } = question
  return {
    reservedTokens,
    ask: async () => {
      const answer = await askModel(question)
      heard(answer)
      if (answer.outcome !== 'answered') return answer
      const verified = verifyNote(answer.note, about)
      const at = now().toISOString()
      const draft = { model, promptVersion: PROMPT_VERSION, at, fromMessage, upTo, ...verified }
      return { outcome: 'answered', draft, used: answer.used }
    },
  }
}

interface Asking {
  readonly model: string
  readonly askModel: AskModel
  readonly heard: ModelRest['heard']
  readonly now: () => Date
}

/** The note with what a model just wrote: in it, or for an older state beside it, for the next question. */
function withDraft(
  { drafted, reading, transcript, account }: ConversationRecord,
  draft: ModelDraft,
): DraftedNote {
  const left = stillSaid(draft, transcript)
  if (isAsNewAs(draft, drafted)) {
    const addresses = saidAddresses(transcript, account)
    return safeDraft(mergeNote(drafted, left, reading), { addresses, withoutSecrets })
  }
  const known = drafted.modelDraft?.upTo.messageNumber ?? 0
  return known > draft.upTo.messageNumber ? drafted : { ...drafted, modelDraft: left }
}

/** The fresh local note, with what is known from the model about the very same messages. */
function carried(
  { drafted, reading, transcript }: ThreadRead,
  known: DraftedNote | undefined,
): DraftedNote {
  const modelDraft = known?.modelDraft && stillSaid(known.modelDraft, transcript)
  if (modelDraft && modelDraft.promptVersion === PROMPT_VERSION && isAsNewAs(modelDraft, drafted)) {
    return mergeNote(drafted, modelDraft, reading)
  }
  const sameMessages = known !== undefined && known.asOf?.messageId === drafted.asOf?.messageId
  const drafter = sameMessages && known.drafter.by === 'local' ? known.drafter : drafted.drafter
  return { ...drafted, drafter, ...(modelDraft && { modelDraft }) }
}

/** Whether the model has not answered yet about the newest message, and has not failed at it for good. */
function needsModel(drafted: DraftedNote, model: string, again: number): boolean {
  const { modelDraft, drafter } = drafted
  if (drafted.asOf === undefined) return false
  const answered =
    modelDraft?.model === model &&
    modelDraft.promptVersion === PROMPT_VERSION &&
    isAsNewAs(modelDraft, drafted)
  const gaveUp = again === 0 && drafter.by === 'local' && drafter.why !== undefined
  return !answered && !gaveUp
}

const withoutSecrets = (text: string) => findSecrets(text).redacted

const isAsNewAs = ({ upTo }: ModelDraft, { asOf }: DraftedNote) =>
  upTo.messageId === asOf?.messageId
