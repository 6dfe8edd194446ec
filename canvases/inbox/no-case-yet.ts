import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { dataTable } from '../kit/layout.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { asOfWords, TIER_WORDS } from './case-card.ts'
import { type EvidenceView, evidenceLine } from './evidence-line.ts'
import { type ScreenView, screen } from './screen.ts'

/** What the card says about a conversation that nobody tracks yet. */
export interface NoCaseYetView extends ScreenView {
  /** Why it looks case-worthy, as a noun: `Billing dispute`. Undefined when it does not. */
  readonly signal: { readonly why: string; readonly evidence: EvidenceView | undefined } | undefined
  readonly tier: 'standard' | 'priority' | 'enterprise' | undefined
  /** What it is about, in one line. */
  readonly situation: string | undefined
  readonly asOfMessage: number | undefined
  /** Whether something was written since, which is being read. */
  readonly isOlder?: boolean | undefined
  /** Something that just happened, in one sentence. */
  readonly notice: string | undefined
}

/** Shown for a conversation without a case: whether it deserves one, and the two ways to start it. */
export function noCaseYet(view: NoCaseYetView): CanvasResponse {
  return screen('no-case-yet', view, (room) => [
    header('No case yet'),
    paragraph(room.line(view.notice ?? view.situation ?? '', 84)),
    reason(view, room),
    view.tier ? dataTable([['Tier', TIER_WORDS[view.tier]]]) : [],
    view.asOfMessage === undefined ? [] : muted(asOfWords(view.asOfMessage, view.isOlder)),
    button(BUTTONS.openCase, 'Open a case', 'secondary'),
    button(BUTTONS.handOver, 'Hand over', 'link'),
    button(BUTTONS.refresh, 'Refresh', 'link'),
  ])
}

function reason({ signal }: NoCaseYetView, room: Room): Component[] {
  if (!signal) return [muted('Nothing here asks for a case so far.')]
  const { why, evidence } = signal
  const quote = evidence && {
    ...evidence,
    authorName: room.line(evidence.authorName ?? '', 16),
    quote: room.line(evidence.quote, 64),
  }
  return [
    paragraph(`Looks like a case: ${room.line(why, 22)}`),
    ...(quote ? [muted(evidenceLine(quote, room))] : []),
  ]
}
