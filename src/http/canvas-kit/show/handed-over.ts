import { handedOver } from '../../../../canvases/inbox/handed-over.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { CardRecord } from '../../../domain/card-record.ts'
import { caseLabel, type SupportCase } from '../../../domain/case.ts'
import type { Handoff } from '../../../domain/handoff.ts'
import { showFindings } from './findings.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'
import { showTroubles } from './troubles.ts'

/** A handoff that went through: who has the customer, by when they accept, and whether the note is there. */
export function showHandedOver(
  card: CardRecord,
  supportCase: SupportCase,
  handoff: Handoff,
  showing: Showing,
): CanvasResponse {
  const { to, from, state, acceptBy, advice, bypass } = handoff
  return handedOver({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    to: { name: to.name, team: to.team?.name },
    acceptBy,
    accepted: state === 'accepted',
    customerMessage: undefined,
    note: noteOf(card),
    troubles: showTroubles(card),
    advice: showFindings(advice, showing),
    bypassReason: bypass?.reason,
    canWithdraw: state === 'sent' && from.teammateId === showing.teammateId,
    timeZone: card.workspace.timeZone,
  })
}

function noteOf({ latestHandoff, parked }: CardRecord): 'posted' | 'on-its-way' | undefined {
  switch (latestHandoff?.noteState) {
    case 'sent':
      return 'posted'
    case 'dead':
    case 'needs-human':
    case 'given-up':
      return undefined
    case 'pending':
    case 'sending':
    case 'unknown':
    case undefined:
      return parked ? undefined : 'on-its-way'
  }
}
