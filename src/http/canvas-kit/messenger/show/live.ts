import { aboutCase, CUSTOMER_BUTTONS } from '../../../../../canvases/ids.ts'
import type { CanvasResponse } from '../../../../../canvases/kit.ts'
import { cardPreview } from '../../../../../canvases/messenger/card-preview.ts'
import { nothingOpen } from '../../../../../canvases/messenger/nothing-open.ts'
import { statusCard } from '../../../../../canvases/messenger/status-card.ts'
import type { CustomerCard, CustomerCase } from '../../../../domain/customer-card.ts'
import { tellCase } from '../../../../domain/wording/card/tell-case.ts'
import { wordsIn } from '../../../../domain/wording/words-in.ts'
import { seeCustomerCard } from '../../../../use-cases/see-customer-card.ts'
import { caseView } from './case-view.ts'
import { type CustomerShowing, readerOf, storedOf } from './customer-showing.ts'

/**
 * The card as whoever looks may see it: their own cases, a quiet word where they have none, and a preview
 * where nobody is named or Baton is not there.
 */
export function showLive(card: CustomerCard | undefined, showing: CustomerShowing): CanvasResponse {
  const { request, options } = showing
  const words = wordsIn(request.language).card
  const stored = storedOf(showing)
  const { refresh } = words
  if (!request.viewer || !card)
    return cardPreview({ stored, title: words.title, words: words.preview, refresh })
  const inConversation = request.conversationId !== undefined
  const seen = seeCustomerCard(card, { inConversation, shows: options.shows })
  if (seen.outcome === 'nothing')
    return nothingOpen({ stored, title: words.nothingOpen, words: words.howToStart, refresh })
  return statusCard({
    stored,
    first: caseView(seen.first, card, showing),
    others: seen.others.map((one) => otherView(one, card, showing)),
    othersTitle: words.others,
    refresh,
  })
}

function otherView(supportCase: CustomerCase, card: CustomerCard, showing: CustomerShowing) {
  const { status, brief, name } = tellCase(supportCase, readerOf(showing, card))
  return {
    id: aboutCase(CUSTOMER_BUTTONS.seeCase, supportCase.number),
    status: brief === undefined ? status : `${status}: ${brief}`,
    name,
  }
}
