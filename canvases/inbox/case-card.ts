import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { dataTable } from '../kit/layout.ts'
import { errorText, header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { type ClockView, clockCell, lateSentence } from './clock-text.ts'
import { type PersonView, personText } from './person-text.ts'
import { type ScreenView, screen } from './screen.ts'

/** A handoff that its receiver has not accepted yet. */
interface PendingHandoffView {
  readonly to: PersonView
  readonly acceptBy: Date | undefined
  /** True for who sent it: they may take it back. */
  readonly canWithdraw: boolean
}

/** What the card says about a conversation that has a case. */
export interface CaseCardView extends ScreenView {
  readonly caseNumber: string
  readonly status: 'open' | 'handed-off' | 'in-progress' | 'waiting-on-customer' | 'resolved'
  readonly tier: 'standard' | 'priority' | 'enterprise' | undefined
  /** The clock that runs out first. */
  readonly clock: ClockView | undefined
  readonly owner: PersonView
  /** What it is about, in one line; undefined until the conversation was read. */
  readonly situation: string | undefined
  /** What to know before answering, most important first: `Promised callback`, `High value`. */
  readonly flags: readonly string[]
  readonly pending: PendingHandoffView | undefined
  /** The newest message the card knows of, counted from 1. */
  readonly asOfMessage: number | undefined
  /** Something that just happened, in one sentence. */
  readonly notice: string | undefined
  readonly timeZone: string
}

const STATUS_WORDS = {
  open: 'Open',
  'handed-off': 'Handed off',
  'in-progress': 'In progress',
  'waiting-on-customer': 'Waiting on customer',
  resolved: 'Resolved',
} as const satisfies Record<CaseCardView['status'], string>

/** The tiers as people read them. */
export const TIER_WORDS = {
  standard: 'Standard',
  priority: 'Priority',
  enterprise: 'Enterprise',
} as const satisfies Record<NonNullable<CaseCardView['tier']>, string>

/** Texts beside the facts that a card of 400 pixels has room for. */
const MAX_LINES = 2

const MAX_FLAGS = 3

/** The first thing a teammate sees: the case, its clock, its owner and the way on. At most 400 pixels high. */
export function caseCard(view: CaseCardView): CanvasResponse {
  return screen('case-card', view, (room) => {
    const number = room.line(view.caseNumber, 20)
    const lines = linesOf(view, room).slice(0, MAX_LINES)
    const situationCharacters = lines.length < MAX_LINES ? 72 : 36
    return [
      header(room.line(view.situation ?? '', situationCharacters) || `Case ${number}`),
      dataTable([
        ['Case', number],
        ['Status', STATUS_WORDS[view.status]],
        ['Tier', view.tier ? TIER_WORDS[view.tier] : 'Not known'],
        ['SLA', clockCell(view.clock, view.timeZone)],
        ['Owner', personText(view.owner, room)],
      ]),
      lines,
      view.pending?.canWithdraw ? [] : button(BUTTONS.handOver, 'Hand over', 'secondary'),
      button(BUTTONS.briefing, 'Briefing', 'link'),
      view.pending?.canWithdraw ? button(BUTTONS.withdraw, 'Withdraw the handoff', 'link') : [],
      button(BUTTONS.refresh, 'Refresh', 'link'),
    ]
  })
}

function linesOf(view: CaseCardView, room: Room): Component[] {
  const late = lateSentence(view.clock, view.timeZone)
  const flags = flagLine(view, room)
  return [
    ...(view.notice ? [paragraph(room.line(view.notice, 88))] : []),
    ...(view.pending ? [paragraph(pendingSentence(view.pending, view.timeZone, room))] : []),
    ...(late ? [errorText(late)] : []),
    ...(flags === '' ? [] : [muted(flags)]),
  ]
}

function pendingSentence({ to, acceptBy }: PendingHandoffView, timeZone: string, room: Room) {
  const by = acceptBy ? ` by ${showMoment(acceptBy, timeZone)}` : ''
  return `Waiting for ${room.line(to.name, 40) || 'the receiver'} to accept${by}.`
}

function flagLine({ flags, asOfMessage }: CaseCardView, room: Room): string {
  const shown = flags.slice(0, MAX_FLAGS).map((flag) => room.line(flag, 26))
  const more = flags.length - shown.length
  return [
    ...shown,
    ...(more > 0 ? [`${more} more in the briefing`] : []),
    ...(asOfMessage === undefined ? [] : [`As of message ${asOfMessage}`]),
  ].join(' · ')
}
