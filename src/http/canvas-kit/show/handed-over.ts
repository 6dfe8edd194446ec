import { type HandedOverView, handedOver } from '../../../../canvases/inbox/handed-over.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { CardRecord } from '../../../domain/card-record.ts'
import { caseLabel, type SupportCase } from '../../../domain/case.ts'
import type { Handoff } from '../../../domain/handoff.ts'
import type { MessageStanding } from '../../../domain/waiting/message-standing.ts'
import { messageText } from '../../../domain/waiting/message-text.ts'
import { showFindings } from './findings.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'
import { showTroubles } from './troubles.ts'

/** A handoff that went through: who has the customer, by when they accept, and whether the note is there. */
export function showHandedOver(
  card: CardRecord,
  supportCase: SupportCase,
  handoff: Handoff,
  message: MessageStanding | undefined,
  showing: Showing,
): CanvasResponse {
  const { to, from, state, acceptBy, advice, bypass } = handoff
  return handedOver({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    to: { name: to.name, team: to.team?.name },
    acceptBy,
    accepted: state === 'accepted',
    ...customerOf(handoff, message, showing),
    note: noteOf(card),
    troubles: showTroubles(card),
    advice: showFindings(advice, showing),
    bypassReason: bypass?.reason,
    canWithdraw: state === 'sent' && from.teammateId === showing.teammateId,
    timeZone: card.workspace.timeZone,
  })
}

/** What the customer was told, or why they were not. */
function customerOf(
  { told }: Handoff,
  message: MessageStanding | undefined,
  { withoutSecrets }: Showing,
): Pick<HandedOverView, 'customerMessage' | 'customerTold' | 'notToldWhy'> {
  if (!told || !message) return { customerMessage: undefined, notToldWhy: 'as chosen' }
  const customerMessage = withoutSecrets(messageText(told))
  switch (message.state) {
    case 'sent':
      return { customerMessage }
    case 'pending':
    case 'sending':
    case 'unknown':
      return { customerMessage, customerTold: 'on-its-way' }
    case 'not-needed':
      return { customerMessage: undefined, notToldWhy: message.why && lowerFirst(message.why) }
    case 'dead':
    case 'needs-human':
    case 'given-up':
      return { customerMessage: undefined, notToldWhy: undefined }
  }
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function noteOf({ latestHandoff, parked }: CardRecord): 'posted' | 'on-its-way' | undefined {
  switch (latestHandoff?.noteState) {
    case 'sent':
      return 'posted'
    case 'dead':
    case 'needs-human':
    case 'given-up':
    case 'not-needed':
      return undefined
    case 'pending':
    case 'sending':
    case 'unknown':
    case undefined:
      return parked ? undefined : 'on-its-way'
  }
}
