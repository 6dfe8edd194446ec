import { aboutCase, CUSTOMER_BUTTONS } from '../../../../../canvases/ids.ts'
import type { CustomerCaseView, WayOutView } from '../../../../../canvases/messenger/case-part.ts'
import type { CustomerCard, CustomerCase } from '../../../../domain/customer-card.ts'
import { customerStage } from '../../../../domain/customer-stage.ts'
import { customerWaysOut, type WayOut } from '../../../../domain/customer-ways-out.ts'
import { hoursOf } from '../../../../domain/sla/hours-of.ts'
import { tellCase } from '../../../../domain/wording/card/tell-case.ts'
import { wordsIn } from '../../../../domain/wording/words-in.ts'
import { type CustomerShowing, readerOf } from './customer-showing.ts'

/** One case of a customer's in their words, with what they can do about it. */
export function caseView(
  supportCase: CustomerCase,
  card: CustomerCard,
  showing: CustomerShowing,
): CustomerCaseView {
  const { status, next, promises, chosen, name } = tellCase(supportCase, readerOf(showing, card))
  return { status, next, promises, chosen, name, waysOut: waysOut(supportCase, card, showing) }
}

function waysOut(
  supportCase: CustomerCase,
  card: CustomerCard,
  showing: CustomerShowing,
): readonly WayOutView[] {
  if (showing.options.waysOut === 'off') return []
  const stage = customerStage(supportCase, showing.now)
  const ways = customerWaysOut(supportCase, stage, showing.now, hoursOf(card))
  return ways.map((way) => wayView(way, supportCase.number, showing))
}

function wayView(way: WayOut, number: number, { request, sheetUrl }: CustomerShowing): WayOutView {
  const { wishes, card } = wordsIn(request.language)
  const reports = (button: Parameters<typeof aboutCase>[0], label: string) => ({
    ...{ id: aboutCase(button, number), label, sheetUrl: undefined },
  })
  const opens = (label: string) => ({
    ...reports(CUSTOMER_BUTTONS.callMeBack, label),
    sheetUrl: `${sheetUrl}?case=${number}`,
  })
  switch (way) {
    case 'email':
      return reports(CUSTOMER_BUTTONS.emailMe, wishes.emailMe)
    case 'undo-email':
      return reports(CUSTOMER_BUTTONS.undoEmail, wishes.undoEmail)
    case 'callback':
      return opens(wishes.callMeBack)
    case 'change-callback':
      return opens(card.changeCallback)
    case 'addition':
      return reports(CUSTOMER_BUTTONS.addSomething, wishes.addSomething)
  }
}
