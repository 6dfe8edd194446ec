/** What a customer reads on the page where they arrange a call. */
export interface SheetWords {
  readonly title: string
  /** What happens when they fill this in. */
  readonly lead: string
  readonly country: string
  readonly phone: string
  /** Over the times. */
  readonly when: string
  /** In whose time they are. Holds `{zone}`. */
  readonly zone: string
  /** The button. */
  readonly send: string
  /** A call is arranged already, and this one takes its place. Holds `{phone}` and `{window}`. */
  readonly already: string

  readonly phoneMissing: string
  readonly phoneWrong: string
  readonly windowMissing: string
  /** The time that was chosen has passed or is not offered any more. */
  readonly windowGone: string
  /** Over a page with something to mend. */
  readonly toMend: string
  /** Nobody can be called at all, because no hours are known. */
  readonly noTimes: string

  readonly doneTitle: string
  /** Holds `{phone}` and `{window}`. */
  readonly done: string
  readonly youCanClose: string

  readonly expiredTitle: string
  readonly expired: string
  readonly refusedTitle: string
  readonly refused: string
}
