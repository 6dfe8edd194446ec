import type { CanvasResponse } from '../kit.ts'
import { blockedExamples } from './blocked.examples.ts'
import { blocked } from './blocked.ts'
import { briefingExamples } from './briefing.examples.ts'
import { briefing } from './briefing.ts'
import { caseCardExamples } from './case-card.examples.ts'
import { caseCard } from './case-card.ts'
import { draftInProgressExamples } from './draft-in-progress.examples.ts'
import { draftInProgress } from './draft-in-progress.ts'
import { forgottenExamples } from './forgotten.examples.ts'
import { forgotten } from './forgotten.ts'
import { handOverExamples } from './hand-over.examples.ts'
import { handOver } from './hand-over.ts'
import { handedOverExamples } from './handed-over.examples.ts'
import { handedOver } from './handed-over.ts'
import { noCaseYetExamples } from './no-case-yet.examples.ts'
import { noCaseYet } from './no-case-yet.ts'
import { notInstalledExamples } from './not-installed.examples.ts'
import { notInstalled } from './not-installed.ts'
import type { ScreenName } from './screen.ts'
import { timelineExamples } from './timeline.examples.ts'
import { timeline } from './timeline.ts'
import { troubleExamples } from './trouble.examples.ts'
import { trouble } from './trouble.ts'

/** A screen as it looks in one situation. */
export interface ScreenExample {
  /** The situation, in a few words. */
  readonly name: string
  /** True where it can be the first thing shown: at most 400 pixels high, nothing primary on it. */
  readonly first: boolean
  readonly response: CanvasResponse
}

/** Every screen of the Inbox card with all its examples: previewed, tested and checked from here. */
export const SCREENS: Readonly<Record<ScreenName, readonly ScreenExample[]>> = {
  'case-card': shown(caseCard, caseCardExamples, () => true),
  'no-case-yet': shown(noCaseYet, noCaseYetExamples, () => true),
  'draft-in-progress': shown(draftInProgress, draftInProgressExamples, () => true),
  'hand-over': shown(handOver, handOverExamples, () => false),
  blocked: shown(blocked, blockedExamples, () => false),
  'handed-over': shown(handedOver, handedOverExamples, () => false),
  briefing: shown(briefing, briefingExamples, () => false),
  timeline: shown(timeline, timelineExamples, () => false),
  trouble: shown(trouble, troubleExamples, ({ retryId }) => retryId === undefined),
  forgotten: shown(forgotten, forgottenExamples, ({ typed }) => typed.length === 0),
  'not-installed': shown(notInstalled, notInstalledExamples, () => true),
}

function shown<View>(
  draw: (view: View) => CanvasResponse,
  views: Readonly<Record<string, View>>,
  isFirst: (view: View) => boolean,
): readonly ScreenExample[] {
  return Object.entries(views).map(([name, view]) => ({
    name,
    first: isFirst(view),
    response: draw(view),
  }))
}
