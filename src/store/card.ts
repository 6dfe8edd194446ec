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
  const [row] = await database.readInWorkspace<CardRow>(workspaceId, query)
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

const cardQuery = (workspaceId: string, conversationId: string): QueryConfig => ({
  name: 'read-card',
  text: CARD,
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

const CARD = `
  select
    (select json_build_object('id', w.workspace_id, 'name', w.name, 'timeZone', w.time_zone)
       from workspaces w where w.workspace_id = $1) as workspace,
    v.summary, v.updated_at as read_up_to,
    c.id, c.number, c.conversation_id, c.contact_id, c.status, c.tier, c.severity, c.owner,
    c.situation, c.opened_at, c.version,
    (select json_agg(k.clock) from clocks k
       where k.workspace_id = $1 and k.case_id = c.id and k.running = 'running') as clocks,
    (select count(*)::int from handoffs h
       where h.workspace_id = $1 and h.case_id = c.id and h.state <> 'withdrawn') as handoff_count,
    (select json_build_object(
        'id', h.id, 'state', h.state,
        'fromId', h.from_owner->>'teammateId', 'fromName', h.from_owner->>'name',
        'toId', h.to_owner->>'teammateId', 'toName', h.to_owner->>'name',
        'toTeamName', h.to_owner->'team'->>'name', 'acceptBy', h.accept_by,
        'noteState', n.state, 'noteProblem', n.why)
       from handoffs h
       left join effects n on n.workspace_id = $1 and n.handoff_id = h.id
        and n.plan->>'kind' = 'internal-note'
       where h.workspace_id = $1 and h.case_id = c.id
       order by h.state = 'sent' desc, h.sent_at desc, h.id desc limit 1) as latest_handoff,
    (select e.id from events e
       where e.workspace_id = $1 and e.case_id = c.id
       order by e.position desc limit 1) as latest_event_id
  from (select) as one
  left join conversations v on v.workspace_id = $1 and v.conversation_id = $2
  left join cases c on c.workspace_id = $1 and c.conversation_id = $2 and c.status <> 'resolved'`
