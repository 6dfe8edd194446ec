import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'

/** Every time a model was asked for a draft, and what came of it. Holds no words of anybody's. */
export const modelCalls = pgTable(
  'model_calls',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    conversationId: text().notNull(),
    at: instant().notNull(),
    model: text().notNull(),
    promptVersion: text().notNull(),
    /** `drafted`, or why the local drafter's note stands instead. */
    outcome: text().notNull(),
    inputTokens: integer().notNull().default(0),
    outputTokens: integer().notNull().default(0),
    /** Statements left out because nothing in the conversation bears them out. */
    dropped: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'model_calls_pk', columns: [t.workspaceId, t.id] }),
    index('model_calls_by_age').on(t.workspaceId, t.at),
    index('model_calls_of_conversation').on(t.workspaceId, t.conversationId),
  ],
)

/** What a workspace has spent on the model on one day, in tokens; reserved before a call, corrected after it. */
export const modelBudgets = pgTable(
  'model_budgets',
  {
    workspaceId: workspaceId(),
    /** In UTC. */
    day: date({ mode: 'string' }).notNull(),
    tokens: integer().notNull().default(0),
  },
  (t) => [primaryKey({ name: 'model_budgets_pk', columns: [t.workspaceId, t.day] })],
)
