import type { MessengerView } from './screen.ts'

/** A card with nothing to report, in the customer's language. */
export interface QuietView extends MessengerView {
  readonly title: string
  readonly words: string
  /** What the button says that looks again. */
  readonly refresh: string
}
