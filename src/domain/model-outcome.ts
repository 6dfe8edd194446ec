/** What came of asking a model for a draft, as it is recorded. All but `drafted` leave the local drafter's note in place. */
export type ModelOutcome =
  | 'drafted'
  /** It answered, and the conversation bore out nothing it said. */
  | 'nothing-held'
  /** It answered about a conversation that had gone on meanwhile. */
  | 'moved-on'
  | ModelFailure

/** Why there was no answer to use. */
export type ModelFailure =
  /** The workspace's tokens of the day are spent: it was not asked at all. */
  | 'over-budget'
  /** The model declined to answer. */
  | 'refused'
  /** The answer ran into its limit and is not whole. */
  | 'cut-off'
  /** The answer is not what was asked for. */
  | 'invalid'
  | 'oversized'
  | 'rate-limited'
  | 'overloaded'
  /** Nothing, or not all, came within the deadline. */
  | 'timed-out'
  | 'unreachable'
  /** It failed on its side. */
  | 'failed'
  /** The key is not accepted: asking again is of no use until somebody changes it. */
  | 'not-allowed'
  /** The account has no credit left, or its key not this right, or something on the way said no: it may pass. */
  | 'turned-away'
  /** It takes the request for wrong: another model name, or a setting it does not know. */
  | 'rejected'

/** What happened, in words that fit after `The model was not used: `. */
export const FAILURE_WORDS: Readonly<Record<ModelFailure | 'nothing-held', string>> = {
  'over-budget': 'the tokens of this day are spent',
  refused: 'it declined',
  'cut-off': 'its answer was cut off',
  invalid: 'its answer was not usable',
  oversized: 'its answer was too long',
  'rate-limited': 'too much was asked of it',
  overloaded: 'it was overloaded',
  'timed-out': 'it took too long',
  unreachable: 'it could not be reached',
  failed: 'it failed',
  'not-allowed': 'its key is not accepted',
  'turned-away': 'it turned us away',
  rejected: 'it did not take the request',
  'nothing-held': 'the conversation does not bear out what it wrote',
}

/** Times a failed question is asked again; a failure that would only repeat itself is not. */
export const TRIES_AGAIN: Readonly<Record<ModelFailure, number>> = {
  'over-budget': 0,
  refused: 0,
  'cut-off': 1,
  invalid: 1,
  oversized: 1,
  'rate-limited': 4,
  overloaded: 4,
  'timed-out': 2,
  unreachable: 4,
  failed: 3,
  'not-allowed': 0,
  'turned-away': 1,
  rejected: 0,
}
