import type { QueryConfig } from 'pg'
import type {
  CardRecord,
  EffectTrouble,
  HandoffBrief,
  WaitBrief,
  WayBrief,
} from '../domain/card-record.ts'
import type { CardSummary } from '../domain/card-summary.ts'
import type { SupportCase } from '../domain/case.ts'
import type { Workspace } from '../domain/workspace.ts'
import { type StoredFace, toFace } from './clocks.ts'
import type { Database, Db } from './database.ts'
import { revive } from './revive.ts'

/** The card as the function `card_of` returns it: JSON, so its dates are text and what is missing is null. */
interface CardJson {
  readonly workspace: Workspace
  readonly summary: CardSummary | null
  readonly readUpTo: string | null
  readonly parked: boolean
  readonly forgotten: boolean
  readonly supportCase: (Omit<SupportCase, 'openedAt'> & { openedAt: string }) | null
  readonly clocks: readonly StoredFace[] | null
  readonly troubles:
    | readonly (Omit<EffectTrouble, 'why'> & { readonly why: string | null })[]
    | null
  readonly handoffCount: number
  readonly latestHandoff: HandoffJson | null
  readonly wait: (Omit<WaitBrief, 'dueAt'> & { readonly dueAt: string | null }) | null
  /** The newest that is a way to hear from us. */
  readonly wish: (Omit<WayBrief, 'until'> & { readonly until: string | null }) | null
  readonly added: boolean
  readonly latestEventId: string | null
}

type HandoffJson = Omit<HandoffBrief, 'acceptBy' | 'toTeamName' | 'noteState'> & {
  readonly acceptBy: string | null
  readonly toTeamName: string | null
  readonly noteState: HandoffBrief['noteState'] | null
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
  const [row] = await database.readByFunction<{ card: CardJson | null }>(query)
  return row?.card ? toCardRecord(row.card) : undefined
}

/** The same inside an open transaction, whose own changes it then shows. */
export async function readCardWithin(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<CardRecord> {
  const { rows } = await db.$client.query<{ card: CardJson | null }>(
    cardQuery(workspaceId, conversationId),
  )
  const card = rows[0]?.card
  if (!card) throw new Error('A desk was opened for a workspace that is not installed')
  return toCardRecord(card)
}

/** The function names the workspace for its transaction and reads, in one statement. */
const cardQuery = (workspaceId: string, conversationId: string): QueryConfig => ({
  name: 'card-of',
  text: 'select card_of($1, $2) as card',
  values: [workspaceId, conversationId],
})

function toCardRecord(card: CardJson): CardRecord {
  const { supportCase, latestHandoff } = card
  return {
    workspace: card.workspace,
    summary: card.summary ?? undefined,
    readUpTo: revive(card.readUpTo),
    parked: card.parked,
    forgotten: card.forgotten,
    supportCase: supportCase
      ? { ...supportCase, openedAt: new Date(supportCase.openedAt) }
      : undefined,
    clocks: (card.clocks ?? []).map(toFace),
    handoffCount: card.handoffCount,
    latestHandoff: latestHandoff
      ? {
          ...latestHandoff,
          toTeamName: latestHandoff.toTeamName ?? undefined,
          noteState: latestHandoff.noteState ?? undefined,
          acceptBy: revive(latestHandoff.acceptBy),
        }
      : undefined,
    troubles: (card.troubles ?? []).map((trouble) => ({ ...trouble, why: trouble.why ?? '' })),
    wait: card.wait ? { ...card.wait, dueAt: revive(card.wait.dueAt) } : undefined,
    way: card.wish ? { ...card.wish, until: revive(card.wish.until) } : undefined,
    added: card.added,
    latestEventId: card.latestEventId ?? undefined,
  }
}
