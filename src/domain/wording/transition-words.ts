/**
 * The sentences of the message that goes with a handoff, written by the teammate who hands over.
 * Which placeholders each may hold stands in `template-names.ts`; admins can put their own in their place.
 */
export interface TransitionWords {
  /** Opens a message in the chat, before the first sentence. Left out where no name is known. */
  readonly chatGreeting: string
  /** The first line of an e-mail. */
  readonly emailGreeting: string
  /** The first line of an e-mail to somebody whose name is not known. */
  readonly emailGreetingUnnamed: string
  /** The last lines of an e-mail. */
  readonly emailClosing: string
  /** Somebody else in support takes over. */
  readonly support: string
  /** Somebody takes over who knows about invoices and charges. */
  readonly billing: string
  /** An engineer looks for the cause. */
  readonly engineering: string
  /** Somebody takes over who looks after the customer as a whole. */
  readonly success: string
  /** Somebody senior takes over. */
  readonly enterprise: string
  /** Said to those whose contract gives them one person to turn to. */
  readonly direct: string
  /** That the receiver knows the story and nothing needs repeating. */
  readonly wholeStory: string
  /** When to expect a reply. */
  readonly estimate: string
  /** The same while nobody is there. */
  readonly away: string
  /** The same where nobody can tell. */
  readonly unknown: string
  /** That they need not wait here. */
  readonly wayOut: string
}
