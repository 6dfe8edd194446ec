import { checkContent, checkStoredData } from './check-content.ts'
import { checkEvent, warnOfUndocumented } from './check-envelope.ts'
import { readAnswer } from './read-answer.ts'
import { emptyReport, isObject, type JsonObject, type Report, shown } from './report.ts'
import { reviewCanvas } from './review-canvas.ts'

/** What Intercom would make of an answer: the canvas to show, or why it is refused. */
export interface Judgement {
  /** Null when it is refused. */
  readonly canvas: unknown
  /** Why it is refused. Empty when it is shown. */
  readonly problems: readonly string[]
  /** What a reviewer would ask to change. */
  readonly warnings: readonly string[]
}

/** Judges an app's answer to an Inbox initialize or submit request, as strictly as its documentation reads. */
export function judgeCanvasResponse(
  status: number,
  body: string,
  kind: 'initialize' | 'submit',
): Judgement {
  const refuse = (problem: string) => ({ canvas: null, problems: [problem], warnings: [] })
  const read = readAnswer(status, body)
  if ('refused' in read) return refuse(read.refused)
  const { answer } = read
  if (!isObject(answer.canvas)) return refuse('canvas is missing')
  const report = emptyReport()
  checkEnvelope(answer, kind, report)
  checkCanvas(answer.canvas, kind, report)
  const { problems, warnings } = report
  return { canvas: problems.length === 0 ? answer.canvas : null, problems, warnings }
}

function checkEnvelope(answer: JsonObject, kind: string, report: Report): void {
  const { problems, warnings } = report
  const { canvas: _canvas, event, card_creation_options: options, ...rest } = answer
  checkEvent(event, report)
  if (options !== undefined && !isObject(options)) {
    problems.push(`card_creation_options must be an object, it is ${shown(options)}`)
  }
  if (kind === 'initialize' && (event !== undefined || options !== undefined)) {
    warnings.push('event and card_creation_options belong to submit answers')
  }
  warnOfUndocumented(rest, '', report)
}

function checkCanvas(canvas: JsonObject, kind: 'initialize' | 'submit', report: Report): void {
  const { content, content_url: url, stored_data: stored, ...rest } = canvas
  if (url !== undefined)
    report.problems.push('canvas.content_url: live canvases exist in the Messenger only')
  checkStoredData(stored, report)
  warnOfUndocumented(rest, 'canvas.', report)
  checkContent(content, 'canvas.content', report)
  if (isObject(content) && Array.isArray(content.components)) {
    reviewCanvas(content.components, kind, report)
  }
}
