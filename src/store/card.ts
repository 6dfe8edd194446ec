import type { QueryConfig } from 'pg'
import type { CardRecord, HandoffBrief } from '../domain/card-record.ts'
import type { CardSummary } from '../domain/card-summary.ts'
import type { Workspace } from '../domain/workspace.ts'
import { type CaseRow, toCase } from './cases.ts'
import { type StoredClock, toClock } from './clocks.ts'
import type { Database, Db } from './database.ts'

/** The card as Postgres returns it: JSON dates are still text. */
interface CardRow extends Partial<CaseRow> {
  readonly workspace: Workspace | null
  readonly summary: CardSummary | null
  readonly read_up_to: Date | null
  readonly clocks: readonly StoredClock[] | null
  readonly handoff_count: number
  readonly latest_handoff: (Omit<HandoffBrief, 'acceptBy'> & { acceptBy: string | null }) | null
  readonly latest_event_id: string | null
}

/**
 * Everything the first card of a conversation shows, in one statement and one round trip,
 * at a cost that does not grow with the number of cases. Undefined where Baton is not installed.
 */
export async function readCard(
  database: Database,
  workspaceId: string,
  conversationId: string,
): Promise<CardRecord | undefined> {
  const query = cardQuery(workspaceId, conversationId)
  const [row] = await database.readByFunction<CardRow>(query)
  return row && toCardRecord(row)
}

/** The same inside an open transaction, whose own changes it then shows. */
export async function readCardWithin(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<CardRecord> {
  const { rows } = await db.$client.query<CardRow>(cardQuery(workspaceId, conversationId))
  const card = rows[0] && toCardRecord(rows[0])
  if (!card) throw new Error('A desk was opened for a workspace that is not installed')
  return card
}

/** A function of the first migrations: it names the workspace and reads, in one statement. */
const cardQuery = (workspaceId: string, conversationId: string): QueryConfig => ({
  name: 'read-card',
  text: 'select * from read_card($1, $2)',
  values: [workspaceId, conversationId],
})

function toCardRecord(row: CardRow): CardRecord | undefined {
  if (!row.workspace) return undefined
  const latest = row.latest_handoff
  return {
    workspace: row.workspace,
    summary: row.summary ?? undefined,
    readUpTo: row.read_up_to ?? undefined,
    supportCase: row.id ? toCase(row as CaseRow) : undefined,
    clocks: (row.clocks ?? []).map(toClock),
    handoffCount: row.handoff_count,
    latestHandoff: latest
      ? {
          ...latest,
          toTeamName: latest.toTeamName ?? undefined,
          noteState: latest.noteState ?? undefined,
          noteProblem: latest.noteProblem ?? undefined,
          acceptBy: latest.acceptBy ? new Date(latest.acceptBy) : undefined,
        }
      : undefined,
    latestEventId: row.latest_event_id ?? undefined,
  }
}
