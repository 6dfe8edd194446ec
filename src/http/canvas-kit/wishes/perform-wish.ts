import type { CanvasResponse, StoredData } from '../../../../canvases/kit.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { fillTemplate } from '../../../domain/wording/fill-template.ts'
import { publicName } from '../../../domain/wording/public-name.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { addWords, MAX_ADDITION_CHARACTERS } from '../../../use-cases/add-words.ts'
import { chooseEmail, stayInChat } from '../../../use-cases/choose-email.ts'
import { type CustomerAsking, customerCase } from '../../../use-cases/customer-case.ts'
import type { Desk } from '../../../use-cases/desk.ts'
import { askForAddition, askForEmail } from './ask-customer.ts'
import { answerWith, showRefusal } from './show-answer.ts'

/** A press on one of the ways out of waiting, by the customer a signed request names. */
export interface WishPress extends CustomerAsking {
  readonly button: 'email_me' | 'undo_email' | 'add_something' | 'send_addition'
  /** What was typed, as it came. */
  readonly typed: { readonly email: string | undefined; readonly addition: string | undefined }
  /** An address the signed request itself names. */
  readonly onFile: string | undefined
  readonly language: Language
  readonly stored: StoredData
}

/** Does what a customer chose instead of waiting, and says what came of it in their language. */
export async function performWish(desk: Desk, press: WishPress): Promise<CanvasResponse> {
  switch (press.button) {
    case 'email_me':
      return performEmail(desk, press)
    case 'undo_email': {
      const came = await stayInChat(desk, press)
      if (came.outcome === 'refused') return showRefusal(came.why, press)
      return answerWith(wordsIn(press.language).wishes.emailUndone, press)
    }
    case 'add_something': {
      const found = await customerCase(desk, press)
      if (!found) return showRefusal('nothing-open', press)
      if (found.status === 'resolved') return showRefusal('resolved', press)
      return askForAddition(press, { caseNumber: found.number, typed: '', problem: undefined })
    }
    case 'send_addition':
      return performAddition(desk, press)
  }
}

async function performEmail(desk: Desk, press: WishPress): Promise<CanvasResponse> {
  const words = wordsIn(press.language).wishes
  const came = await chooseEmail(desk, { ...press, typed: press.typed.email })
  switch (came.outcome) {
    case 'refused':
      return showRefusal(came.why, press)
    case 'which-address':
      return askForEmail(press, {
        caseNumber: came.caseNumber,
        typed: came.typed ?? '',
        problem: came.typed === undefined ? undefined : words.emailWrong,
      })
    case 'wished':
    case 'already': {
      const { wish } = came.wished
      const address = wish.kind === 'email' ? wish.address : undefined
      // An address on file is not said: whoever looks over a shoulder, or in under a wrong name, learns none.
      const said = address ? fillTemplate(words.emailed, { address }) : words.emailedKnown
      return answerWith(said, press)
    }
  }
}

async function performAddition(desk: Desk, press: WishPress): Promise<CanvasResponse> {
  const words = wordsIn(press.language).wishes
  const typed = press.typed.addition ?? ''
  const came = await addWords(desk, { ...press, words: typed })
  switch (came.outcome) {
    case 'empty':
      return askAgain(press, '', words.additionEmpty)
    case 'too-long': {
      const most = new Intl.NumberFormat(press.language).format(MAX_ADDITION_CHARACTERS)
      return askAgain(press, typed, fillTemplate(words.additionTooLong, { most }))
    }
    case 'refused':
      return showRefusal(came.why, press, typed)
    case 'wished':
    case 'already': {
      const name = publicName(came.supportCase.owner.name)
      return answerWith(name ? fillTemplate(words.added, { name }) : words.addedUnnamed, press)
    }
  }
}

const askAgain = (press: WishPress, typed: string, problem: string): CanvasResponse =>
  press.caseNumber === undefined
    ? showRefusal('nothing-open', press, typed)
    : askForAddition(press, { caseNumber: press.caseNumber, typed, problem })
