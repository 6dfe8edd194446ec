import type { QueryConfig } from 'pg'
import type {
  CustomerCard,
  CustomerCase,
  CustomerWait,
  PromiseTold,
  WishMade,
} from '../domain/customer-card.ts'
import type { HeardPromise, ToldSoFar } from '../domain/told-so-far.ts'
import type { Database } from './database.ts'
import { revive } from './revive.ts'

/** A moment as JSON keeps it. */
type Moment = string | null

/** The card as the function `customer_card_of` returns it. */
interface CardJson {
  readonly timeZone: string
  readonly officeHours: CustomerCard['officeHours'] | null
  readonly cases: readonly CaseJson[] | null
}

interface CaseJson
  extends Pick<CustomerCase, 'number' | 'here' | 'status' | 'ownerName' | 'teamName'> {
  readonly openedAt: string
  readonly solvedAt: Moment
  readonly customerZone: string | null
  readonly wait: WaitJson | null
  readonly wishes:
    | readonly (Pick<WishMade, 'kind'> & {
        readonly at: string
        readonly undone: boolean | null
        readonly from: Moment
        readonly until: Moment
      })[]
    | null
  readonly told: ToldSoFar | null
}

interface WaitJson extends Pick<CustomerWait, 'state' | 'overruns'> {
  readonly startedAt: string
  readonly answeredAt: Moment
  readonly estimate: {
    readonly madeAt: string
    readonly soonest: string
    readonly latest: string
    readonly backAt?: Moment
  } | null
}

/** Whose card it is, and where they look at it. */
export interface CustomerCardAsked {
  readonly workspaceId: string
  readonly contactId: string
  /** The conversation it is shown in: its case comes first. Grants nothing. */
  readonly conversationId: string | undefined
  /** Cases solved before this are left out. */
  readonly solvedSince: Date
}

/**
 * What one customer may see of their cases, in one statement and one round trip. Undefined where Baton is
 * not installed. The contact alone decides what is found.
 */
export async function readCustomerCard(
  database: Database,
  { workspaceId, contactId, conversationId, solvedSince }: CustomerCardAsked,
): Promise<CustomerCard | undefined> {
  const query: QueryConfig = {
    name: 'customer-card-of',
    text: 'select customer_card_of($1, $2, $3, $4) as card',
    values: [workspaceId, contactId, conversationId ?? '', solvedSince],
  }
  const [row] = await database.readByFunction<{ card: CardJson | null }>(query)
  return row?.card ? toCard(row.card) : undefined
}

const toCard = ({ timeZone, officeHours, cases }: CardJson): CustomerCard => ({
  timeZone,
  officeHours: officeHours ?? undefined,
  customerZone: cases?.find(({ customerZone }) => customerZone !== null)?.customerZone ?? undefined,
  cases: (cases ?? []).map(toCase),
})

function toCase(found: CaseJson): CustomerCase {
  const { wait, wishes, told, customerZone: _, ...rest } = found
  return {
    ...rest,
    lastWordIsOurs: told?.lastWordIsOurs,
    teamName: found.teamName ?? undefined,
    openedAt: new Date(found.openedAt),
    solvedAt: revive(found.solvedAt),
    wait: wait && wait.state !== 'ended' ? toWait(wait) : undefined,
    wishes: (wishes ?? []).map(({ kind, at, undone, from, until }) => ({
      ...{ kind, at: new Date(at), undone: undone === true },
      ...{ from: revive(from), until: revive(until) },
    })),
    promises: (told?.promises ?? []).map(toPromise),
  }
}

function toWait({ state, overruns, startedAt, answeredAt, estimate }: WaitJson): CustomerWait {
  return {
    ...{ state, overruns, startedAt: new Date(startedAt), answeredAt: revive(answeredAt) },
    estimate: estimate
      ? {
          madeAt: new Date(estimate.madeAt),
          soonest: new Date(estimate.soonest),
          latest: new Date(estimate.latest),
          backAt: revive(estimate.backAt),
        }
      : undefined,
  }
}

const toPromise = ({ what, dueAt, keptAt, since }: HeardPromise): PromiseTold => ({
  ...{ what, dueAt: revive(dueAt), keptAt: revive(keptAt), since },
})
