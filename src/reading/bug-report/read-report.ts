import { describes } from './describes.ts'
import { inSections } from './in-sections.ts'
import { REPEATABLE_FROM, repeatability } from './repeatable.ts'
import type { ReportSentence } from './report-sentence.ts'
import { splitReport } from './split-report.ts'
import { tellsExpected } from './tells-expected.ts'
import { surroundingsIn } from './tells-surroundings.ts'
import { unwrapped } from './unwrapped.ts'

/** What an engineer needs in a bug report, and whether it is there. */
export interface ReportReading {
  readonly sentences: readonly ReportSentence[]
  /** Somebody who was not there could do it again. */
  readonly tellsSteps: boolean
  readonly tellsExpected: boolean
  readonly tellsObserved: boolean
  /** Names a system, browser, device or version. */
  readonly tellsSurroundings: boolean
}

/** Reads a text as a bug report, with or without the headings of a template. Pure, linear in its length. */
export function readReport(text: string): ReportReading {
  const sentences = inSections(splitReport(unwrapped(text)))
  return {
    sentences,
    tellsSteps: repeatability(sentences) >= REPEATABLE_FROM,
    tellsExpected: sentences.some((sentence) => tellsExpected(sentence) !== undefined),
    tellsObserved: sentences.some(describes),
    tellsSurroundings: surroundingsIn(sentences).length > 0,
  }
}
