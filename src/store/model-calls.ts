import type { ModelOutcome } from '../domain/model-outcome.ts'
import type { Db } from './database.ts'
import { modelCalls } from './tables/drafting.ts'

/** One time a model was asked, or was not because the day's tokens are spent. Holds no words of anybody's. */
export interface ModelCall {
  readonly id: string
  readonly conversationId: string
  readonly at: Date
  readonly model: string
  readonly promptVersion: string
  readonly outcome: ModelOutcome
  readonly inputTokens: number
  readonly outputTokens: number
  /** Statements left out because nothing in the conversation bears them out. */
  readonly dropped: number
}

/** Puts a call on the record. */
export async function addModelCall(db: Db, workspaceId: string, call: ModelCall): Promise<void> {
  await db.insert(modelCalls).values({ workspaceId, ...call })
}
