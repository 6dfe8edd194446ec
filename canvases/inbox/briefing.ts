import { BUTTONS, type FieldId } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { divider } from '../kit/layout.ts'
import { bold } from '../kit/plain.ts'
import { errorText, header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { activity, brief, concluded, gist, type StoryView, sinceHandoff } from './briefing-story.ts'
import { customerWishes, type WishLineView } from './customer-wishes.ts'
import { type EvidenceView, evidenceLine } from './evidence-line.ts'
import { FIELD_WORDS } from './field-words.ts'
import { type PersonView, personText } from './person-text.ts'
import { type ScreenView, screen } from './screen.ts'

/** The handoff that brought the case to its owner. */
interface ReceivedHandoffView {
  readonly from: PersonView
  readonly at: Date
  readonly reason: string
  /** What the receiver should do first. */
  readonly expectedAction: string
  /** The rest of the note. */
  readonly fields: readonly { readonly name: FieldId; readonly value: string }[]
  /** Set when it went through in spite of findings. */
  readonly bypass: { readonly reason: string; readonly missing: readonly string[] } | undefined
}

/** What a customer was told who waits for the receiver's first words, and by when they expect them. */
interface AwaitedView {
  /** The newest message they got; undefined where they got none. */
  readonly told: string | undefined
  readonly by: Date | undefined
  /** Whether that time has passed. */
  readonly isPast: boolean
  /** How often they were told that it takes longer. */
  readonly overruns: number
}

/** Everything the next owner should know before the first word to the customer. */
export interface BriefingView extends ScreenView {
  readonly caseNumber: string
  /** Readable in five seconds; an empty part is left out. */
  readonly oneLook: {
    readonly issue: string
    readonly tried: string
    readonly feeling: string
    readonly account: string
    readonly previousCases: string
  }
  /** Undefined while the case was never handed over. */
  readonly handoff: ReceivedHandoffView | undefined
  readonly promises: readonly {
    readonly what: string
    /** By when, as it was said or as a date. */
    readonly due: string | undefined
    readonly evidence: EvidenceView | undefined
  }[]
  /** What the customer already answered. */
  readonly doNotAsk: readonly {
    readonly label: string
    readonly value: string
    readonly evidence: EvidenceView
  }[]
  readonly story: StoryView
  readonly firstReply: string | undefined
  /** Set while the customer waits for the receiver's first words. */
  readonly awaited: AwaitedView | undefined
  /** What the customer asked for instead of waiting, newest first. */
  readonly wishes?: readonly WishLineView[] | undefined
  readonly asOfMessage: number | undefined
  readonly timeZone: string
}

const MAX_PROMISES = 8
const MAX_DO_NOT_ASK = 15
const MAX_MISSING = 10

/** What the receiver reads before the first reply: what they could say while it is waited for, the story at one look, then why it came, what was promised and found out, and what not to ask again. */
export function briefing(view: BriefingView): CanvasResponse {
  return screen('briefing', view, (room) => [
    header(`Briefing for ${room.line(view.caseNumber, 20)}`),
    view.awaited ? firstReply(view, room) : [],
    paragraph(oneLook(view, room)),
    view.handoff ? arrival(view.handoff, view.timeZone, room) : muted('Not handed over so far.'),
    customerWishes(view.wishes ?? [], view.timeZone, room),
    promises(view, room),
    sinceHandoff(view.story, room),
    gist(view.story, room),
    view.story.brief ? brief(view.story, room) : concluded(view.story, room),
    activity(view.story, view.timeZone, room),
    doNotAsk(view, room),
    view.awaited ? [] : firstReply(view, room),
    view.handoff ? restOfNote(view.handoff, room) : [],
    view.asOfMessage === undefined ? [] : muted(`As of message ${view.asOfMessage}`),
    divider(),
    button(BUTTONS.handOver, 'Hand over', 'secondary'),
    button(BUTTONS.timeline, 'Timeline', 'link'),
    button(BUTTONS.refresh, 'Refresh', 'link'),
    button(BUTTONS.back, 'Back', 'link'),
  ])
}

function firstReply(
  { firstReply: words, awaited, timeZone }: BriefingView,
  room: Room,
): Component[] {
  const told = room.line(awaited?.told ?? '', 500)
  return [
    ...(words ? [header('Suggested first reply'), paragraph(room.text(words, 800))] : []),
    ...(awaited ? [toldLine(told, awaited, timeZone)] : []),
    ...(awaited?.isPast
      ? [errorText('They wait longer than they were told: begin with sorry.')]
      : []),
  ]
}

function toldLine(
  told: string,
  { by, isPast, overruns }: AwaitedView,
  timeZone: string,
): Component {
  if (!told) return muted('The customer was not told of the handoff.')
  const expect = isPast ? 'They expected you by' : 'They now expect you by'
  const until = by ? ` ${expect} ${showMoment(by, timeZone)}.` : ''
  return muted(`The customer was told${howOften(overruns)}: “${told}”${until}`)
}

function howOften(overruns: number): string {
  switch (overruns) {
    case 0:
      return ''
    case 1:
      return ' that it takes longer'
    default:
      return ' more than once that it takes longer, most recently'
  }
}

function oneLook({ oneLook }: BriefingView, room: Room): string {
  const parts = [
    ['Issue', oneLook.issue],
    ['Tried', oneLook.tried],
    ['Feeling', oneLook.feeling],
    ['Account', oneLook.account],
    ['Before', oneLook.previousCases],
  ] as const
  const known = parts.flatMap(([label, words]) => {
    const line = room.line(words, 160)
    return line === '' ? [] : [`${bold(`${label}:`)} ${line}`]
  })
  return known.join(' · ') || 'Nothing is known about this case yet.'
}

function arrival(handoff: ReceivedHandoffView, timeZone: string, room: Room): Component[] {
  const { from, at, reason, expectedAction, bypass } = handoff
  return [
    header('Why it is here'),
    paragraph(room.text(reason, 600) || 'No reason was given.'),
    muted(`Handed over by ${personText(from, room)} on ${showMoment(at, timeZone)}`),
    paragraph(`${bold('Expected next:')} ${room.text(expectedAction, 400) || 'Not said.'}`),
    ...(bypass ? bypassed(bypass, room) : []),
  ]
}

function bypassed(
  { reason, missing }: NonNullable<ReceivedHandoffView['bypass']>,
  room: Room,
): Component[] {
  const shown = missing.slice(0, MAX_MISSING)
  return [
    errorText(`Handed over with gaps, because: ${room.line(reason, 300)}`),
    ...shown.map((gap) => muted(`Left open: ${room.line(gap, 200)}`)),
    ...andMore(missing.length - shown.length),
  ]
}

function promises({ promises }: BriefingView, room: Room): Component[] {
  const shown = promises.slice(0, MAX_PROMISES)
  return [
    header('Promised to the customer'),
    ...(shown.length === 0 ? [muted('Nothing was promised in this conversation.')] : []),
    ...shown.flatMap(({ what, due, evidence }) => [
      paragraph(`${room.text(what, 240)}${due ? ` ${bold(`Due ${room.line(due, 90)}`)}` : ''}`),
      ...(evidence ? [muted(evidenceLine(evidence, room))] : []),
    ]),
    ...andMore(promises.length - shown.length),
  ]
}

function doNotAsk({ doNotAsk }: BriefingView, room: Room): Component[] {
  const shown = doNotAsk.slice(0, MAX_DO_NOT_ASK)
  return [
    header('Do not ask again'),
    ...(shown.length === 0 ? [muted('The customer has not given any details yet.')] : []),
    ...shown.flatMap(({ label, value, evidence }) => [
      paragraph(`${bold(`${room.line(label, 60)}:`)} ${room.line(value, 200)}`, {
        bottomMargin: 'none',
      }),
      muted(evidenceLine(evidence, room)),
    ]),
    ...andMore(doNotAsk.length - shown.length),
  ]
}

function restOfNote({ fields }: ReceivedHandoffView, room: Room): Component[] {
  const filled = fields.filter(({ value }) => value.trim() !== '')
  if (filled.length === 0) return []
  return [
    header('The rest of the note'),
    ...filled.map(({ name, value }) =>
      paragraph(`${bold(`${FIELD_WORDS[name].label}:`)} ${room.text(value, 1_000)}`),
    ),
  ]
}

const andMore = (count: number): Component[] => (count > 0 ? [muted(`And ${count} more.`)] : [])
