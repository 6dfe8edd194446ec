import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { addSomething } from '../../../../canvases/messenger/add-something.ts'
import { askEmail } from '../../../../canvases/messenger/ask-email.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import type { Answering } from './show-answer.ts'

/** What a customer is asked about, and what they typed before. */
export interface Asked {
  readonly caseNumber: number
  /** As it came; empty where nothing was typed yet. */
  readonly typed: string
  /** Why they are asked again, in their language. */
  readonly problem: string | undefined
}

/** Asks a customer what they have to add to their case, in their language. */
export function askForAddition({ language, stored }: Answering, asked: Asked): CanvasResponse {
  const { whatToAdd: question, addition: label, send, back } = wordsIn(language).wishes
  return addSomething({ ...asked, stored, question, label, send, back })
}

/** Asks a customer for the address they would like to be written to, in their language. */
export function askForEmail({ language, stored }: Answering, asked: Asked): CanvasResponse {
  const { whichEmail: question, email: label, send, back } = wordsIn(language).wishes
  return askEmail({ ...asked, stored, question, label, send, back })
}
