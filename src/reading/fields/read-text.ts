import type { TextReading } from '../../domain/reading.ts'
import { readReport } from '../bug-report/read-report.ts'
import { checkableFacts } from './checkable-facts.ts'
import { contentWords } from './content-words.ts'
import { HANDFUL, isNotEnglish } from './language.ts'
import { namesAction } from './names-action.ts'
import { namesActual } from './names-actual.ts'
import { namesAttempt } from './names-attempt.ts'
import { namesEnvironment } from './names-environment.ts'
import { namesExpected } from './names-expected.ts'
import { namesFeeling } from './names-feeling.ts'
import { namesImpact } from './names-impact.ts'
import { namesNeed } from './names-need.ts'
import { namesOutcome } from './names-outcome.ts'
import { namesProblem } from './names-problem.ts'
import { namesPromise } from './names-promise.ts'
import { namesStatus } from './names-status.ts'
import { namesWhyItHolds } from './names-why-it-holds.ts'
import { onlyDestination } from './only-destination.ts'
import { plain } from './plain.ts'
import { saysNone } from './says-none.ts'
import { saysNothing } from './says-nothing.ts'
import { findSecrets } from './secrets/find-secrets.ts'
import { sentencesOf } from './sentences.ts'
import { specificWords } from './specific-words.ts'
import { stepsOf } from './steps.ts'
import { wordsOf } from './words.ts'

/**
 * Reads what somebody typed, so that the gate can judge what it says and not only that it is there.
 *
 * Pure and linear in the length of the text. Knows English; see `isNotEnglish` for how it is lenient
 * with other languages.
 */
export function readText(typed: string): TextReading {
  const text = typed.trim()
  const plainText = plain(text)
  const words = wordsOf(plainText)
  const trusted = words.length >= HANDFUL && isNotEnglish(text, words)
  const content = contentWords(words)
  const specific = trusted ? content : specificWords(content, plainText)
  const none = saysNone(plainText)
  const sentences = sentencesOf(text)
  const steps = stepsOf(text)
  const report = readReport(text).sentences
  return {
    text,
    sentences,
    contentWords: content,
    specificWords: specific,
    saysNone: none,
    saysNothing: saysNothing(plainText, words),
    namesProblem: trusted || namesProblem(plainText),
    namesStatus: trusted || namesStatus(plainText),
    namesNeed: trusted || namesNeed(plainText),
    onlyDestination: !trusted && onlyDestination(plainText, specific),
    namesAction: trusted || namesAction(words),
    namesAttempt: trusted || namesAttempt(plainText),
    namesOutcome: trusted || namesOutcome(plainText),
    namesPromise: trusted || namesPromise(plainText, none),
    namesFeeling: trusted || namesFeeling(plainText),
    namesImpact: trusted || namesImpact(plainText),
    namesWhyItHolds: trusted || namesWhyItHolds(plainText),
    steps: trusted && steps.length === 0 ? sentences : steps,
    namesExpected: trusted || namesExpected(plainText, report),
    namesActual: trusted || namesActual(plainText, report),
    namesEnvironment: trusted || namesEnvironment(plainText, report),
    checkableFacts: checkableFacts(text),
    ...findSecrets(text),
  }
}
