/** How a team, a moment and a duration are said inside the sentences of a language. */
export interface PhraseWords {
  /** What `{team}` becomes, as it stands after a name: `our Billing team`. Holds `{team}`. */
  readonly team: string
  /** What `{team}` becomes where the receiver is in no team. */
  readonly anyTeam: string
  /** What `{name}` becomes where the receiver's name cannot be said. */
  readonly somebody: string
  /** Two ends of a stretch: `15 to 30 minutes`. Holds `{from}` and `{to}`. */
  readonly range: string
  /** A duration that is sure. Holds `{duration}`. */
  readonly within: string
  /** A duration that is a stretch. Holds `{duration}`. */
  readonly between: string
  /** A latest time of the same day. Holds `{time}`. */
  readonly byClock: string
  /** A latest time of another day. Holds `{time}`, a date with its time. */
  readonly byDate: string
  /** A duration and the time it ends. Holds `{duration}` and `{until}`. */
  readonly both: string
}
