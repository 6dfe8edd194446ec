import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { openQueue } from '../../src/jobs/job-queue.ts'
import type { JobPayloads } from '../../src/jobs/queues.ts'
import { type AskWithin, setUpDesks } from '../../src/program/desks.ts'
import { type ModelSetUp, modelDrafting } from '../../src/program/model-drafting.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { findConversation } from '../../src/store/conversations.ts'
import { openDatabase } from '../../src/store/database.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { rememberConversation } from '../../src/use-cases/remember-conversation.ts'
import { ACCOUNT, type Line, partsOf } from '../drafting/model/said.ts'
import { KEY } from '../drafting/model/stand-in.ts'
import { ask } from '../postgres/ask.ts'
import { cloneDatabase } from '../postgres/database.ts'

export const WORKSPACE = 'acme'
export const CONVERSATION = '215'

/** A call as it is on the record. */
export interface RecordedCall extends Record<string, unknown> {
  readonly outcome: string
  readonly input_tokens: number
  readonly output_tokens: number
  readonly dropped: number
}

/** Drafting with a model that answers at `url`, on a real database. */
export async function modelWorld(url: string, changed: Partial<ModelSetUp> = {}) {
  const testDatabase = await cloneDatabase()
  const database = openDatabase(testDatabase.url, () => undefined)
  const queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  const askWithin: AskWithin = (db, name, payload, afterSeconds) =>
    queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds)
  const atDesk = setUpDesks(database, askWithin)
  const warnings: string[] = []
  const setUp = { apiKey: KEY, model: 'claude-haiku-5-5', baseUrl: url, dailyTokens: 1_000_000 }
  /** One worker process: it knows for itself when the service may be asked again. */
  const worker = (more: Partial<ModelSetUp> = {}) =>
    modelDrafting(database, { ...setUp, ...changed, ...more }, askWithin, (words) =>
      warnings.push(words),
    )
  await database.withWorkspace(WORKSPACE, (db) =>
    keepWorkspace(
      db,
      { id: WORKSPACE, name: 'Acme', timeZone: 'UTC', region: 'US', sealedToken: 'sealed' },
      new Date(),
    ),
  )
  let readings = 0
  const rows = <Row extends Record<string, unknown>>(text: string) =>
    ask<Row>(database, WORKSPACE, { text })
  return {
    database,
    worker,
    warnings,
    /** Reads a conversation of these lines the way the job does, and has it drafted later. */
    read: async (
      drafting: ReturnType<typeof worker>,
      lines: readonly Line[],
      conversationId = CONVERSATION,
      meanwhile?: () => Promise<unknown>,
    ) => {
      readings += 1
      const at = new Date(Date.UTC(2026, 2, 2, 10, readings))
      const thread = readThread(conversationId, partsOf(...lines), ACCOUNT)
      const kept = await atDesk(WORKSPACE, async (desk) => {
        const carried = drafting.carryOver(thread, await desk.lockConversation(conversationId))
        await meanwhile?.()
        await rememberConversation(desk, {
          conversationId,
          updatedAt: at,
          readAt: at,
          account: ACCOUNT,
          contactIds: [],
          ...carried,
        })
        return carried
      })
      if (kept === 'not-installed') throw new Error('Acme is installed')
      await drafting.draftLater({ workspaceId: WORKSPACE, conversationId }, kept)
    },
    draft: (
      drafting: ReturnType<typeof worker>,
      more: Partial<JobPayloads['draft-with-model']> = {},
    ) => drafting.draftWithModel({ workspaceId: WORKSPACE, conversationId: CONVERSATION, ...more }),
    stored: async (conversationId = CONVERSATION) => {
      const record = await database.withWorkspace(WORKSPACE, (db) =>
        findConversation(db, WORKSPACE, conversationId),
      )
      if (!record) throw new Error(`Nothing is kept of ${conversationId}`)
      return record
    },
    calls: () => rows<RecordedCall>('select * from model_calls order by at, id'),
    spent: async () => {
      const [row] = await rows<{ tokens: number }>('select tokens from model_budgets')
      return row?.tokens ?? 0
    },
    jobs: () =>
      rows<{ data: JobPayloads['draft-with-model']; due: number }>(
        `select data, round(extract(epoch from start_after - created_on))::int as due
          from jobs.job where name = 'draft-with-model' and state = 'created' order by created_on`,
      ),
    close: async () => {
      await queue.stop()
      await database.close()
      await testDatabase.drop()
    },
  }
}
