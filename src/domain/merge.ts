/** Two records of one customer became one in Intercom. Ids are Intercom's. */
export interface Merge {
  /** The contact that is gone. */
  readonly from: string
  /** The contact that stays. */
  readonly to: string
  /** Undefined where Intercom does not say. */
  readonly happenedAt: Date | undefined
}
