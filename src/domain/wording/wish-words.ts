/** What a customer reads on the card when they choose a way out of waiting. */
export interface WishWords {
  /** The button that asks for e-mail instead of the chat. */
  readonly emailMe: string
  /** The button that takes that back. */
  readonly undoEmail: string
  /** The button that opens the page to arrange a call. */
  readonly callMeBack: string
  /** The button that asks for something to add. */
  readonly addSomething: string
  /** The button that sends what was typed. */
  readonly send: string
  /** The button that leads back to the card. */
  readonly back: string

  /** Asks for an address where none is known. */
  readonly whichEmail: string
  /** The label of its field. */
  readonly email: string
  /** What was typed is no address. */
  readonly emailWrong: string
  /** It was arranged. Holds `{address}`. */
  readonly emailed: string
  /** The same to somebody whose address is on file but not shown. */
  readonly emailedKnown: string
  /** They are back in the chat. */
  readonly emailUndone: string

  /** Asks what they have to add. */
  readonly whatToAdd: string
  /** The label of its field. */
  readonly addition: string
  /** Nothing was typed. */
  readonly additionEmpty: string
  /** More was typed than is kept. Holds `{most}`, a number of characters. */
  readonly additionTooLong: string
  /** It was passed on. Holds `{name}`. */
  readonly added: string
  /** The same where nobody is named. */
  readonly addedUnnamed: string

  /** A call was arranged. Holds `{phone}` and `{window}`. */
  readonly callArranged: string

  /** The case was solved meanwhile. */
  readonly resolved: string
  /** There is nothing of theirs to do this with. */
  readonly nothingOpen: string
  /** They asked for so much that somebody has to catch up first. */
  readonly tooMany: string
  /** Something of ours failed, or changed in this very moment. */
  readonly tryAgain: string
}
