import type { CanvasResponse, StoredData } from '../../../../canvases/kit.ts'
import { wishAnswer } from '../../../../canvases/messenger/wish-answer.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import type { WishRefused } from '../../../use-cases/grant-wish.ts'

/** How a customer is answered. */
export interface Answering {
  readonly language: Language
  readonly stored: StoredData
}

/** One sentence, and the way back to the card. */
export const answerWith = (
  words: string,
  { language, stored }: Answering,
  typed?: string,
): CanvasResponse => wishAnswer({ stored, words, typed, back: wordsIn(language).wishes.back })

/** Why nothing was done. What was typed is not lost. */
export function showRefusal(
  why: WishRefused['why'],
  answering: Answering,
  typed?: string,
): CanvasResponse {
  return answerWith(refusalWords(why, answering.language), answering, typed)
}

function refusalWords(why: WishRefused['why'], language: Language): string {
  const words = wordsIn(language).wishes
  switch (why) {
    case 'resolved':
      return words.resolved
    case 'nothing-open':
      return words.nothingOpen
    case 'too-many':
      return words.tooMany
    case 'changed-meanwhile':
      return words.tryAgain
  }
}
