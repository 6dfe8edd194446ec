import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { cut } from '../kit/fit.ts'
import { dataTable } from '../kit/layout.ts'
import { plainLine } from '../kit/plain.ts'
import { errorText, header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { type ClockView, clockCell, lateSentence } from './clock-text.ts'
import { type EffectTroubleView, troublesLine } from './effect-trouble.ts'
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
  /** What did not happen in Intercom. */
  readonly troubles: readonly EffectTroubleView[]
  /** That the customer waits longer than they should, in one short sentence. */
  readonly waits?: string | undefined
  /** The newest message the card knows of, counted from 1. */
  readonly asOfMessage: number | undefined
  /** Whether something was written since, which is being read. */
  readonly isOlder?: boolean | undefined
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

/** Characters of the texts under the facts: what 400 pixels leave is two lines for the first and one for the second. */
const LINE_CHARACTERS = [84, 46]

/** Characters of the situation: two lines, or one where a second text stands below. */
const SITUATION_CHARACTERS = 70
const SHORT_SITUATION_CHARACTERS = 34

const MAX_FLAGS = 3

/** The first thing a teammate sees: the case, its clock, its owner and the way on. At most 400 pixels high. */
export function caseCard(view: CaseCardView): CanvasResponse {
  return screen('case-card', view, (room) => {
    const number = room.line(view.caseNumber, 20)
    const lines = linesOf(view).slice(0, LINE_CHARACTERS.length)
    const about = lines.length > 1 ? SHORT_SITUATION_CHARACTERS : SITUATION_CHARACTERS
    return [
      header(room.line(view.situation ?? '', about) || `Case ${number}`),
      dataTable([
        ['Case', number],
        ['Status', STATUS_WORDS[view.status]],
        ['Tier', view.tier ? TIER_WORDS[view.tier] : 'Not known'],
        ['SLA', clockCell(view.clock, view.timeZone)],
        ['Owner', personText(view.owner, room)],
      ]),
      lines.map(({ words, show }, place) =>
        show(room.line(words(place === 0), LINE_CHARACTERS[place] ?? 0), {
          bottomMargin: place + 1 < lines.length ? 'none' : undefined,
        }),
      ),
      button(BUTTONS.handOver, 'Hand over', view.pending ? 'link' : 'secondary'),
      button(BUTTONS.briefing, 'Briefing', 'link'),
      view.pending?.canWithdraw ? button(BUTTONS.withdraw, 'Withdraw the handoff', 'link') : [],
      button(BUTTONS.refresh, 'Refresh', 'link'),
    ]
  })
}

/** A text under the facts, in a longer form for the first place and a shorter one for the second. */
interface Line {
  readonly words: (isFirst: boolean) => string
  readonly show: typeof paragraph
}

function linesOf(view: CaseCardView): Line[] {
  const { notice, pending, troubles, waits, timeZone } = view
  const late = lateSentence(view.clock, timeZone)
  return [
    ...(notice ? [{ words: () => notice, show: paragraph }] : []),
    { words: (isFirst: boolean) => troublesLine(troubles, isFirst), show: muted },
    ...(waits ? [{ words: () => waits, show: errorText }] : []),
    ...(pending
      ? [
          {
            words: (isFirst: boolean) => pendingSentence(pending, timeZone, isFirst),
            show: paragraph,
          },
        ]
      : []),
    ...(late ? [{ words: () => late, show: errorText }] : []),
    { words: (isFirst: boolean) => flagLine(view, isFirst), show: muted },
  ].filter(({ words }) => words(true) !== '')
}

function pendingSentence(
  { to, acceptBy }: PendingHandoffView,
  timeZone: string,
  isFirst: boolean,
): string {
  const by = acceptBy && isFirst ? ` by ${showMoment(acceptBy, timeZone)}` : ''
  return `${cut(plainLine(to.name), 24) || 'The receiver'} to accept${by || ' the handoff'}`
}

function flagLine({ flags, asOfMessage, isOlder }: CaseCardView, isFirst: boolean): string {
  const shown = flags
    .slice(0, isFirst ? MAX_FLAGS : 1)
    .map((flag) => cut(plainLine(flag), isFirst ? 24 : 18))
  const more = flags.length - shown.length
  const rest = more > 0 ? [`${more} more`] : []
  if (asOfMessage === undefined) return [...shown, ...rest].join(' · ')
  const words = asOfWords(asOfMessage, isOlder)
  return (isOlder ? [words, ...shown, ...rest] : [...shown, ...rest, words]).join(' · ')
}

/** Up to where the card knows the conversation, and whether that is all of it. */
export function asOfWords(message: number, isOlder: boolean | undefined): string {
  return isOlder ? `As of message ${message}, there is more: refresh` : `As of message ${message}`
}
