import { type ScreenExample, shown } from '../screen-example.ts'
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

/** Every screen of the Inbox card with all its examples: previewed, tested and checked from here. */
export const SCREENS: Readonly<Record<ScreenName, readonly ScreenExample[]>> = {
  'case-card': shown(caseCard, caseCardExamples, () => true),
  'no-case-yet': shown(noCaseYet, noCaseYetExamples, () => true),
  'draft-in-progress': shown(draftInProgress, draftInProgressExamples, () => true),
  'hand-over': shown(handOver, handOverExamples),
  blocked: shown(blocked, blockedExamples),
  'handed-over': shown(handedOver, handedOverExamples),
  briefing: shown(briefing, briefingExamples),
  timeline: shown(timeline, timelineExamples),
  trouble: shown(trouble, troubleExamples, ({ retryId }) => retryId === undefined),
  forgotten: shown(forgotten, forgottenExamples, ({ typed }) => typed.length === 0),
  'not-installed': shown(notInstalled, notInstalledExamples, () => true),
}
