import type { CardWords } from './card-words.ts'
import type { OverrunWords } from './overrun-words.ts'
import type { PhraseWords } from './phrase-words.ts'
import type { SheetWords } from './sheet-words.ts'
import type { TransitionWords } from './transition-words.ts'
import type { WishWords } from './wish-words.ts'

/**
 * Everything a customer can read from us, in one language: a file in `languages/` is one of these, and a
 * word that is missing in one does not compile.
 *
 * Plain and warm, as a person at a help desk writes, never as a machine: German with Sie, French with vous,
 * Spanish with usted, Portuguese as in Brazil with você, Japanese polite. Nothing internal is ever said.
 */
export interface LanguageWords {
  /** How a team, a moment and a duration are said inside other sentences. */
  readonly phrases: PhraseWords
  /** The message that goes with a handoff. */
  readonly transition: TransitionWords
  /** The message when it takes longer than was said. */
  readonly overrun: OverrunWords
  /** The card in Messenger. */
  readonly card: CardWords
  /** The ways out of waiting on the card. */
  readonly wishes: WishWords
  /** The page where a call is arranged. */
  readonly sheet: SheetWords
}
