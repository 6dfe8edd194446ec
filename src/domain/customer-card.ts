import type { CaseStatus } from './case.ts'
import type { BusinessHours } from './sla/business-hours.ts'
import type { Estimate } from './waiting/estimate.ts'
import type { WaitState } from './waiting/wait.ts'
import type { WISH_KINDS } from './waiting/wish.ts'

/** What one customer may know of their own cases: nothing internal has a place in it. */
export interface CustomerCard {
  /** IANA zone of the workspace, for a customer whose own is not known. */
  readonly timeZone: string
  /** When the team answers; undefined where Intercom does not say. */
  readonly officeHours: BusinessHours | undefined
  /** IANA zone the customer lives by, where a conversation of theirs says it. */
  readonly customerZone: string | undefined
  /** Open ones and those solved lately: the one of the conversation they look at first, then open ones, newest first. */
  readonly cases: readonly CustomerCase[]
}

/** One case as its customer may know it. */
export interface CustomerCase {
  readonly number: number
  /** True for the case of the conversation they look at. */
  readonly here: boolean
  readonly status: CaseStatus
  /** As the teammate is called in Intercom: a customer reads the first name only. */
  readonly ownerName: string
  readonly teamName: string | undefined
  readonly openedAt: Date
  /** When it was solved; undefined while it is not. */
  readonly solvedAt: Date | undefined
  /** The newest wait after a handoff; undefined where there was none, or it was taken back. */
  readonly wait: CustomerWait | undefined
  /** What they chose instead of waiting, newest first. */
  readonly wishes: readonly WishMade[]
  /** Whether the newest word in the conversation is ours; undefined where nobody has read it. */
  readonly lastWordIsOurs: boolean | undefined
  /** What they were promised in words that reached them, kept ones first. */
  readonly promises: readonly PromiseTold[]
}

/** How the customer's waiting stands. */
export interface CustomerWait {
  readonly state: WaitState
  readonly startedAt: Date
  /** What they were told last; undefined where nobody could tell. */
  readonly estimate: Pick<Estimate, 'madeAt' | 'soonest' | 'latest' | 'backAt'> | undefined
  /** How often they heard that it takes longer. */
  readonly overruns: number
  readonly answeredAt: Date | undefined
}

/** That a customer chose something, and for a call back when it is to be. */
export interface WishMade {
  readonly kind: (typeof WISH_KINDS)[number]
  readonly at: Date
  /** True where they took an earlier one back. */
  readonly undone: boolean
  readonly from: Date | undefined
  readonly until: Date | undefined
}

/** A promise as it was said to the customer. */
export interface PromiseTold {
  readonly what: string
  readonly dueAt: Date | undefined
  /** When it was kept; undefined while it is owed. */
  readonly keptAt: Date | undefined
  /** The newest words that reached the customer since, where there are any: why it is late, as far as they know. */
  readonly since?: string | undefined
}
