/** What an estimate rests on: replies like it lately, or, where there are too few, what the workspace allows itself. */
export type EstimateBasis =
  | {
      readonly from: 'receiver' | 'team' | 'workspace' /** Replies that were looked at. */
      readonly replies: number
    }
  | { readonly from: 'policy' }

/** When a customer can expect the first reply after their case changed hands. */
export interface Estimate {
  readonly madeAt: Date
  /** Not sooner than this, as a rule. */
  readonly soonest: Date
  /** By then, as a rule; what the customer is told and what an overrun is measured against. */
  readonly latest: Date
  /** When somebody is back, where nobody is there now; undefined while the team answers. */
  readonly backAt: Date | undefined
  readonly basis: EstimateBasis
}
