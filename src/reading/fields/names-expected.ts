import type { ReportSentence } from '../bug-report/report-sentence.ts'
import { tellsExpected } from '../bug-report/tells-expected.ts'

const EXPECTED =
  /\b(?:should(?:n't)?|expect(?:s|ed|ing)?|supposed|ought|would|must|meant to|intended|normally|usually|used to|correct(?:ly)? would|until last|before the)\b/

/** Whether a text says what should have happened. */
export const namesExpected = (plainText: string, report: readonly ReportSentence[]): boolean =>
  EXPECTED.test(plainText) || report.some((sentence) => tellsExpected(sentence) !== undefined)
