import { caseCard } from '../../../../canvases/inbox/case-card.ts'
import { draftInProgress } from '../../../../canvases/inbox/draft-in-progress.ts'
import { noCaseYet } from '../../../../canvases/inbox/no-case-yet.ts'
import { notInstalled } from '../../../../canvases/inbox/not-installed.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { CardRecord, WaitBrief } from '../../../domain/card-record.ts'
import { caseLabel } from '../../../domain/case.ts'
import type { SignalKind } from '../../../domain/reading.ts'
import type { Wish } from '../../../domain/waiting/wish.ts'
import { wishOnCard } from '../../../domain/waiting/wish-on-card.ts'
import { type CardSeen, needsReading } from '../../../use-cases/see-card.ts'
import { showClock } from './clock.ts'
import { showEvidence } from './evidence.ts'
import { showForgotten } from './forgotten.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'
import { showTroubles } from './troubles.ts'

/** Moves from which a case is flagged as passed around. */
const MANY_HANDOFFS = 2

const SIGNAL_WORDS: Readonly<Record<SignalKind, string>> = {
  'refund-request': 'Refund request',
  'billing-dispute': 'Billing dispute',
  'bug-report': 'Bug report',
  cancellation: 'Cancellation',
  outage: 'Outage',
  privacy: 'Privacy request',
  'asks-for-human': 'Asks for a person',
  'repeated-story': 'Has told the story before',
  'long-exchange': 'Long exchange without a solution',
  'fin-escalated': 'Fin could not solve it',
  security: 'Security concern',
  legal: 'Legal matter',
  'repeated-question': 'Was asked the same thing again',
  silence: 'Waits without an answer',
  complaint: 'Complaint',
  'something-wrong': 'Something is wrong',
}

/** The first card of a conversation, in the shape its standing asks for. */
export function showHome(seen: CardSeen, showing: Showing, notice?: string): CanvasResponse {
  switch (seen.outcome) {
    case 'not-installed': {
      const stored = storedIds(showing.nonce, undefined)
      return notInstalled({ stored, installUrl: showing.installUrl?.() })
    }
    case 'forgotten':
      return showForgotten(showing)
    case 'reading': {
      const stored = storedIds(showing.nonce, seen.card)
      return draftInProgress({ stored, contactName: showing.contactName() })
    }
    case 'no-case':
      return showNoCase(seen.card, showing, notice)
    case 'case':
      return showCase(seen, showing, notice)
  }
}

function showNoCase(card: CardRecord, showing: Showing, notice: string | undefined) {
  const { summary } = card
  const signal = summary?.signal
  return noCaseYet({
    stored: storedIds(showing.nonce, card),
    signal: signal && {
      why: SIGNAL_WORDS[signal.kind],
      evidence: showEvidence(signal.evidence, showing),
    },
    tier: summary?.tier,
    situation: summary?.situation || undefined,
    asOfMessage: summary?.messageCount || undefined,
    isOlder: needsReading(card, showing.updatedAt),
    notice,
  })
}

function showCase(
  { card, supportCase }: Extract<CardSeen, { outcome: 'case' }>,
  showing: Showing,
  notice: string | undefined,
) {
  const { latestHandoff, summary, workspace } = card
  const waiting = latestHandoff?.state === 'sent' ? latestHandoff : undefined
  return caseCard({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    status: supportCase.status,
    tier: supportCase.tier,
    clock: showClock(card.clocks, showing.now),
    owner: { name: supportCase.owner.name, team: supportCase.owner.team?.name },
    situation: summary?.situation || supportCase.situation,
    flags: flagsOf(card, supportCase.tier, showing.now),
    pending: waiting && {
      to: { name: waiting.toName, team: waiting.toTeamName },
      acceptBy: waiting.acceptBy,
      canWithdraw: waiting.fromId === showing.teammateId,
    },
    asOfMessage: summary?.messageCount || undefined,
    isOlder: needsReading(card, showing.updatedAt),
    troubles: showTroubles(card),
    waits: card.wait && waitsWords(card.wait),
    notice,
    timeZone: workspace.timeZone,
  })
}

/** As short as one line of the card. */
function waitsWords({ alerted, overruns }: WaitBrief): string | undefined {
  if (alerted) return 'The customer waits too long: write to them now'
  return overruns > 0 ? 'The customer waits longer than they were told' : undefined
}

const WISH_WORDS: Readonly<Record<Wish['kind'], string>> = {
  email: 'Wants an e-mail',
  callback: 'Wants a call back',
  addition: 'Added something',
}

function flagsOf(card: CardRecord, tier: string, now: Date): string[] {
  const { summary, handoffCount } = card
  const wished = wishOnCard(card, now)
  return [
    ...(wished ? [WISH_WORDS[wished]] : []),
    ...(summary?.promisedCallback ? ['Promised callback'] : []),
    ...(tier === 'enterprise' ? ['High value'] : []),
    ...(summary?.mood === 'angry' ? ['Angry'] : []),
    ...(summary?.alreadyApologised ? ['Already apologised'] : []),
    ...(summary?.multipleAttempts ? ['Multiple attempts'] : []),
    ...(handoffCount >= MANY_HANDOFFS ? [`Handed over ${handoffCount} times`] : []),
  ]
}
