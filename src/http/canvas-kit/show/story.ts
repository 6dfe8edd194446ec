import type {
  BriefView,
  StatementView,
  StoryView,
} from '../../../../canvases/inbox/briefing-story.ts'
import { showDay } from '../../../../canvases/moment.ts'
import type { DraftedNote, Statement } from '../../../domain/drafted-note.ts'
import type { Transcript } from '../../../domain/transcript.ts'
import type { Briefing } from '../../../use-cases/see-briefing.ts'
import { showEvidence } from './evidence.ts'
import type { Showing } from './showing.ts'

const NO_STORY: StoryView = {
  gist: [],
  sinceHandoff: [],
  concluded: [],
  activity: [],
  brief: undefined,
}

/** The story of a case as its receiver reads it, every sentence with the way back to where it was said. */
export function showStory({ conversation, handoff, card }: Briefing, showing: Showing): StoryView {
  if (!conversation) return NO_STORY
  const { drafted, transcript } = conversation
  const received = handoff && handoff.state !== 'withdrawn' ? handoff : undefined
  return {
    gist: shown(drafted.gist, showing),
    sinceHandoff: shown(since(drafted, transcript, received?.sentAt), showing),
    concluded: shown(drafted.concluded, showing),
    activity: dayByDay(drafted, transcript, card.workspace.timeZone, showing),
    brief: received && briefFor(received.package.type, drafted, showing),
  }
}

const shown = (statements: readonly Statement[], showing: Showing): StatementView[] =>
  statements.map(({ text, evidence }) => ({
    text,
    evidence: evidence.map((one) => showEvidence(one, showing)),
  }))

/** A draft may be older than the handoff: what it tells from before is not new. */
function since(
  { sinceHandoff }: DraftedNote,
  transcript: Transcript,
  sentAt: Date | undefined,
): readonly Statement[] {
  if (!sentAt) return []
  return sinceHandoff.filter((statement) => {
    const at = saidAt(statement, transcript)
    return at !== undefined && at > sentAt
  })
}

/** What was said on one day on the workspace's calendar stands together. */
function dayByDay(
  { activity }: DraftedNote,
  transcript: Transcript,
  timeZone: string,
  showing: Showing,
): StoryView['activity'] {
  const days: { at: Date; day: string; statements: StatementView[] }[] = []
  for (const statement of activity) {
    const at = saidAt(statement, transcript)
    if (!at) continue
    const day = showDay(at, timeZone)
    if (days.at(-1)?.day !== day) days.push({ at, day, statements: [] })
    days.at(-1)?.statements.push(...shown([statement], showing))
  }
  return days.map(({ at, statements }) => ({ at, statements }))
}

function saidAt({ evidence }: Statement, { messages }: Transcript): Date | undefined {
  const [first] = evidence
  return messages.find(({ id }) => id === first?.messageId)?.at
}

function briefFor(
  type: NonNullable<Briefing['handoff']>['package']['type'],
  { engineeringBrief, successBrief }: DraftedNote,
  showing: Showing,
): BriefView | undefined {
  switch (type) {
    case 'support-to-engineering':
      return briefOf('For engineering', engineeringBrief, showing)
    case 'support-to-success':
      return briefOf('For customer success', successBrief, showing)
    case 'support-to-support':
    case 'enterprise-escalation':
      return undefined
  }
}

function briefOf(
  title: string,
  parts: DraftedNote['engineeringBrief'],
  showing: Showing,
): BriefView | undefined {
  if (parts.length === 0) return undefined
  return {
    title,
    parts: parts.map(({ heading, statements }) => ({
      heading,
      statements: shown(statements, showing),
    })),
  }
}
