/**
 * What the customer's card in Messenger says. `{name}` is the first name of who has the request, `{by}` and
 * `{estimate}` a time as in `by 3:45 PM`, `{number}` what both sides call the request: `C-1042`.
 */
export interface CardWords {
  /** Heads the card where it is about everything they have open. */
  readonly title: string
  /** Names one of their requests. Holds `{number}` and `{date}`. */
  readonly since: string
  /** Over the requests besides the first. */
  readonly others: string

  /** Who has it. Holds `{name}`. */
  readonly withPerson: string
  /** Who has it. Holds `{name}` and `{team}`. */
  readonly withPersonIn: string
  /** Who has it, where no name can be told. */
  readonly withUs: string
  /** Stands for `{name}` where no name can be told; opens a sentence. */
  readonly us: string
  readonly waitingForYou: string
  readonly solved: string

  /** When to expect a reply. Holds `{estimate}`. */
  readonly expected: string
  /** The same while nobody is there. Holds `{back}` and `{estimate}`. */
  readonly away: string
  /** The time that was told has passed. */
  readonly late: string
  /** Nobody can tell how long. Holds `{name}`. */
  readonly unknown: string
  /** Nothing needs repeating. Holds `{name}`. */
  readonly wholeStory: string
  /** Holds `{name}`. */
  readonly replied: string
  /** Somebody works on it and nobody waits for a first reply. Holds `{name}`. */
  readonly inHand: string
  /** Holds `{name}`. */
  readonly yourTurn: string
  /** Holds `{date}`. */
  readonly solvedOn: string
  /** Where it is not known when. */
  readonly solvedLately: string

  /** Holds `{what}`. */
  readonly promised: string
  /** Holds `{what}` and `{by}`. */
  readonly promisedBy: string
  /** Holds `{what}`. */
  readonly promiseKept: string
  /** Holds `{what}` and `{by}`. */
  readonly promiseLate: string
  /** Follows it: the newest we told them since. Holds `{words}`. */
  readonly promiseSince: string

  readonly emailChosen: string
  /** Holds `{window}`, a day with two times. */
  readonly callbackPlanned: string
  /** Holds `{at}`. */
  readonly added: string

  /** The button where a call back is arranged already. */
  readonly changeCallback: string
  readonly refresh: string
  readonly back: string

  /** Nothing is open: heads the card. */
  readonly nothingOpen: string
  /** Nothing is open: what will be seen here, and how to start. */
  readonly howToStart: string
  /** For somebody nothing can be shown to: a teammate who looks at the card, a visitor nobody knows yet. */
  readonly preview: string
  /** Something of ours is broken: heads the card. */
  readonly trouble: string
  /** Something of ours is broken: that nothing is lost. */
  readonly tryAgain: string
}
