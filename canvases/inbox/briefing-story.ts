import type { Room } from '../kit/fit.ts'
import { bold } from '../kit/plain.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { Component } from '../kit.ts'
import { showDay } from '../moment.ts'
import { type EvidenceView, messageLinks } from './evidence-line.ts'

/** One sentence of the story, and the messages it can be followed to. */
export interface StatementView {
  readonly text: string
  readonly evidence: readonly EvidenceView[]
}

/** The story as told for one kind of reader. */
export interface BriefView {
  /** For whom, as a heading: `For engineering`. */
  readonly title: string
  readonly parts: readonly {
    readonly heading: string
    readonly statements: readonly StatementView[]
  }[]
}

/** The story of a case beyond its handoff note, each sentence with the way back to where it was said. */
export interface StoryView {
  /** In the people's own words, as short as it gets. */
  readonly gist: readonly StatementView[]
  readonly sinceHandoff: readonly StatementView[]
  readonly concluded: readonly StatementView[]
  /** A long case from day to day; empty for a short one. */
  readonly activity: readonly {
    readonly at: Date
    readonly statements: readonly StatementView[]
  }[]
  readonly brief: BriefView | undefined
}

const MAX_STATEMENTS = 8
const MAX_BRIEF_STATEMENTS = 14
const MAX_DAYS = 8
const MAX_PARTS = 6
const MAX_CHARACTERS = 320

/** What is new since the case changed hands. Nothing for a case that never did or stands still. */
export const sinceHandoff = ({ sinceHandoff: said }: StoryView, room: Room): Component[] =>
  section('Since the handoff', said, room)

/** The story in the words of those who were there. */
export const gist = ({ gist: said }: StoryView, room: Room): Component[] =>
  section('In their words', said, room)

/** What was found out and ruled out so far. */
export const concluded = ({ concluded: said }: StoryView, room: Room): Component[] =>
  section('Found out so far', said, room)

/** A long case told day by day, on the reader's own calendar. */
export function activity({ activity: days }: StoryView, timeZone: string, room: Room): Component[] {
  if (days.length === 0) return []
  return [
    header('Day by day'),
    ...days
      .slice(-MAX_DAYS)
      .flatMap(({ at, statements }) => [
        paragraph(bold(showDay(at, timeZone)), { bottomMargin: 'none' }),
        ...lines(statements, MAX_STATEMENTS, room),
      ]),
  ]
}

/** The story for the one who receives it: engineering or customer success. */
export function brief({ brief: told }: StoryView, room: Room): Component[] {
  if (!told) return []
  return [
    header(room.line(told.title, 60)),
    ...told.parts
      .slice(0, MAX_PARTS)
      .flatMap(({ heading, statements }) => [
        paragraph(bold(room.line(heading, 60)), { bottomMargin: 'none' }),
        ...lines(statements, MAX_BRIEF_STATEMENTS, room),
      ]),
  ]
}

function section(title: string, statements: readonly StatementView[], room: Room): Component[] {
  return statements.length === 0 ? [] : [header(title), ...lines(statements, MAX_STATEMENTS, room)]
}

function lines(statements: readonly StatementView[], most: number, room: Room): Component[] {
  const left = statements.length - most
  return [
    ...statements.slice(0, most).map((statement) => paragraph(line(statement, room))),
    ...(left > 0 ? [muted(`And ${left} more.`)] : []),
  ]
}

function line({ text, evidence }: StatementView, room: Room): string {
  const words = room.text(text, MAX_CHARACTERS)
  const links = messageLinks(evidence)
  return words === '' || links === '' ? words : `${words} (${links})`
}
