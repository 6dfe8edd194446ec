/** An Intercom workspace Baton is installed in, as far as a decision needs it. */
export interface Workspace {
  readonly id: string
  readonly name: string
  /** IANA zone in which teammates read times. */
  readonly timeZone: string
}
