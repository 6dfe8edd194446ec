import type { SlaPolicy } from './policy.ts'

const HOUR = 60

/** A business day of `DEFAULT_HOURS`. */
const DAY = 8 * HOUR

/**
 * The promises of a workspace until its admin sets their own, in business minutes.
 *
 * - **First and next reply.** One step up in severity or in tier halves the wait, nearly everywhere. It is
 *   anchored in the urgent column: 2 hours, 1 hour and 30 minutes are what Auth0's support plans list for
 *   their most severe priority in three plans. A customer who writes again waits no longer than one who
 *   writes first.
 * - **Acceptance and handoff reply.** A third of the reply each. Together they end before the reply's
 *   clock turns at risk (three quarters), so a handoff done in time never endangers the customer's clock.
 * - **Resolution.** Half a day to two weeks. Nobody can know how long a cause takes to find, so this
 *   number finds forgotten cases; it is not meant to be told to a customer.
 * - **Promise.** For a promise that named no time. The customer expects to hear within a day or two.
 */
export const DEFAULT_POLICY: SlaPolicy = {
  'customer-first-reply': {
    standard: { low: 2 * DAY, normal: DAY, high: 4 * HOUR, urgent: 2 * HOUR },
    priority: { low: DAY, normal: 4 * HOUR, high: 2 * HOUR, urgent: HOUR },
    enterprise: { low: 4 * HOUR, normal: 2 * HOUR, high: HOUR, urgent: 30 },
  },
  'customer-next-reply': {
    standard: { low: 2 * DAY, normal: DAY, high: 4 * HOUR, urgent: 2 * HOUR },
    priority: { low: DAY, normal: 4 * HOUR, high: 2 * HOUR, urgent: HOUR },
    enterprise: { low: 4 * HOUR, normal: 2 * HOUR, high: HOUR, urgent: 30 },
  },
  resolution: {
    standard: { low: 10 * DAY, normal: 5 * DAY, high: 3 * DAY, urgent: 2 * DAY },
    priority: { low: 8 * DAY, normal: 4 * DAY, high: 2 * DAY, urgent: DAY },
    enterprise: { low: 5 * DAY, normal: 3 * DAY, high: DAY, urgent: 4 * HOUR },
  },
  acceptance: {
    standard: { low: 320, normal: 160, high: 80, urgent: 40 },
    priority: { low: 160, normal: 80, high: 40, urgent: 20 },
    enterprise: { low: 80, normal: 40, high: 20, urgent: 10 },
  },
  'handoff-reply': {
    standard: { low: 320, normal: 160, high: 80, urgent: 40 },
    priority: { low: 160, normal: 80, high: 40, urgent: 20 },
    enterprise: { low: 80, normal: 40, high: 20, urgent: 10 },
  },
  promise: {
    standard: { low: 2 * DAY, normal: DAY, high: DAY, urgent: 4 * HOUR },
    priority: { low: DAY, normal: DAY, high: 4 * HOUR, urgent: 2 * HOUR },
    enterprise: { low: DAY, normal: 4 * HOUR, high: 2 * HOUR, urgent: HOUR },
  },
}
