import { checkContent, checkStoredData } from './check-content.ts'
import { checkEvent, warnOfUndocumented } from './check-envelope.ts'
import { contentUrlProblem } from './content-url-problem.ts'
import { readAnswer } from './read-answer.ts'
import { emptyReport, isObject, type JsonObject, type Report, shown } from './report.ts'
import { reviewWords } from './review-canvas.ts'

/** What an app of the Messenger is asked. */
export type MessengerKind = 'configure' | 'initialize' | 'submit' | 'live' | 'submit-sheet'

/** What Intercom would make of an answer of an app in the Messenger. */
export interface MessengerJudgement {
  /** The canvas; null where it is refused, and for a live answer or the end of a configuration. */
  readonly canvas: unknown
  /** What a live canvas shows now. */
  readonly content: unknown
  /** What a configuration ended with. */
  readonly results: unknown
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

/** Judges an app's answer in the Messenger, as strictly as its documentation reads. */
export function judgeMessengerResponse(
  status: number,
  body: string,
  kind: MessengerKind,
  ownOrigins: readonly string[],
): MessengerJudgement {
  const report = emptyReport(kind === 'configure' ? 'frame' : 'messenger', ownOrigins)
  const read = readAnswer(status, body)
  if ('refused' in read) return judged({}, [read.refused], [])
  const { answer } = read
  if (kind === 'live') checkLive(answer, report)
  else if (kind === 'configure') checkConfigured(answer, report)
  else checkAnswer(answer, kind, report)
  return judged(answer, report.problems, report.warnings)
}

function judged(
  answer: JsonObject,
  problems: readonly string[],
  warnings: readonly string[],
): MessengerJudgement {
  const { canvas = null, content = null, results = null } = problems.length === 0 ? answer : {}
  return { canvas, content, results, problems, warnings }
}

function checkLive(answer: JsonObject, report: Report): void {
  const { content, ...rest } = answer
  if (rest.canvas !== undefined) {
    report.problems.push('A live answer is {content}, without a canvas around it')
  }
  checkContent(content, 'content', report)
  review(content, report)
  warnOfUndocumented(rest, '', report)
}

function checkConfigured(answer: JsonObject, report: Report): void {
  const { canvas, results, ...rest } = answer
  if ((canvas === undefined) === (results === undefined)) {
    report.problems.push('A configure answer has either a canvas or results')
  } else if (canvas !== undefined) {
    checkCanvas(canvas, report)
  } else if (!isObject(results)) {
    report.problems.push(`results must be an object, it is ${shown(results)}`)
  } else {
    for (const [name, value] of Object.entries(results)) {
      if (typeof value !== 'string') report.warnings.push(`results.${name} should be a string`)
    }
  }
  warnOfUndocumented(rest, '', report)
}

function checkAnswer(answer: JsonObject, kind: MessengerKind, report: Report): void {
  const { canvas, event, card_creation_options: options, ...rest } = answer
  checkCanvas(canvas, report)
  checkEvent(event, report)
  if (event !== undefined && kind === 'initialize') {
    report.warnings.push('event belongs to submit answers')
  }
  if (options !== undefined) {
    report.problems.push('card_creation_options belong to submit answers in the Inbox')
  }
  warnOfUndocumented(rest, '', report)
}

function checkCanvas(canvas: unknown, report: Report): void {
  if (!isObject(canvas)) {
    report.problems.push('canvas is missing')
    return
  }
  const { content, content_url: url, stored_data: stored, ...rest } = canvas
  if (content !== undefined && url !== undefined) {
    report.problems.push('A canvas has either content or content_url, not both')
  }
  if (url === undefined) {
    checkContent(content, 'canvas.content', report)
    review(content, report)
  } else if (report.surface === 'frame') {
    report.problems.push('canvas.content_url: a live canvas cannot be configured')
  } else {
    const problem = contentUrlProblem(url, report)
    if (problem) report.problems.push(problem)
  }
  checkStoredData(stored, report)
  warnOfUndocumented(rest, 'canvas.', report)
}

function review(content: unknown, report: Report): void {
  if (isObject(content) && Array.isArray(content.components)) {
    reviewWords(content.components, report)
  }
}
