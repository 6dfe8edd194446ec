/** Intercom needs some seconds to show what it was told: an effect that may have arrived is not looked for before, in milliseconds. */
const SETTLE_MS = 5_000

/** One look may come too early: before anything is repeated there is a second one, so many milliseconds later. */
export const SECOND_LOOK_MS = 3_000

/** What was surely not sent is tried again after so many milliseconds at first. */
const FIRST_RETRY_MS = 1_000

/** Nothing waits longer between two attempts, in milliseconds. */
const LONGEST_WAIT_MS = 5 * 60_000

/** After this many attempts, more than an hour with these pauses, an effect is put in front of a person. */
export const MAX_ATTEMPTS = 25

/** From asking whether a claim still holds to sending, no more than so many milliseconds: a process that was stopped in between has lost it. */
export const LEASE_MS = 5_000

/** A workspace whose token is refused is about to be parked: so long, in milliseconds, until that is looked at again. */
export const PARKING_MS = 1_000

/**
 * So many claims of an effect wait for the names of the workspace's attributes, some eight minutes with these
 * pauses: longer than a first reading of a workspace takes, and not for ever, because other effects wait behind.
 */
export const CLAIMS_BEFORE_CATALOG = 10

/** The pause before the next attempt at what was surely not sent, in milliseconds. */
export const retryMs = (attempts: number): number => doubling(FIRST_RETRY_MS, attempts)

/** The pause before an effect that may have arrived is looked for, in milliseconds. */
export const settleMs = (attempts: number): number => doubling(SETTLE_MS, attempts)

const doubling = (firstMs: number, attempts: number) =>
  Math.min(firstMs * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS)
