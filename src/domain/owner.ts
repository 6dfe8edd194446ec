/** A group of teammates that shares an Intercom inbox. */
export interface Team {
  readonly id: string
  readonly name: string
}

/** A person who answers customers. */
export interface Teammate {
  readonly id: string
  readonly name: string
  /** Intercom's away mode: nobody should be handed a customer who cannot be answered. */
  readonly away: boolean
  /** Without an inbox seat Intercom lets nobody assign a conversation to them. */
  readonly hasInboxSeat: boolean
  readonly teamIds: readonly string[]
}

/** Who a case can be handed to. */
export interface Directory {
  readonly teams: readonly Team[]
  readonly teammates: readonly Teammate[]
}

/** The one named person who has a case now, with the team they act for. */
export interface Owner {
  readonly teammateId: string
  readonly name: string
  readonly team: Team | undefined
}

/** Where a handoff is going, as chosen in the form: either half may still be missing. */
export interface Receiver {
  readonly teamId: string | undefined
  readonly teammateId: string | undefined
}
