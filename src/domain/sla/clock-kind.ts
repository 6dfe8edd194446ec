/** The promises a case can keep or break, each with its own clock. */
export const CLOCK_KINDS = [
  /** The customer wrote for the first time and waits for a person. */
  'customer-first-reply',
  /** The customer wrote again and waits for an answer. */
  'customer-next-reply',
  /** The case is open and waits to be solved. */
  'resolution',
  /** A handoff was sent and waits to be accepted or returned. */
  'acceptance',
  /** A handoff was accepted and the customer waits for the first meaningful reply from the new owner. */
  'handoff-reply',
  /** We told the customer that something will happen. */
  'promise',
] as const

/** Which promise a clock measures. */
export type ClockKind = (typeof CLOCK_KINDS)[number]
