import { checkComponent } from './check-component.ts'
import { emptyReport, isObject, type JsonObject, type Report, shown } from './report.ts'
import { reviewCanvas } from './review-canvas.ts'

/** Intercom's limit for a canvas's content and for its stored data, each, in bytes of JSON. */
const MAX_BYTES = 64_000

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
  const report = emptyReport()
  const refuse = (problem: string) => ({ canvas: null, problems: [problem], warnings: [] })
  if (status < 200 || status > 299) {
    return refuse(`The app answered ${status}: Intercom shows "Something went wrong"`)
  }
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    return refuse('The answer is not JSON')
  }
  if (!isObject(answer)) return refuse('The answer must be an object with a canvas')
  if (!isObject(answer.canvas)) return refuse('canvas is missing')
  checkEnvelope(answer, kind, report)
  checkCanvas(answer.canvas, kind, report)
  const { problems, warnings } = report
  return { canvas: problems.length === 0 ? answer.canvas : null, problems, warnings }
}

function checkEnvelope(answer: JsonObject, kind: string, { problems, warnings }: Report): void {
  const { canvas: _canvas, event, card_creation_options: options, ...rest } = answer
  if (event !== undefined && !(isObject(event) && event.type === 'completed')) {
    problems.push(`event must be {"type":"completed"}, it is ${shown(event)}`)
  }
  if (options !== undefined && !isObject(options)) {
    problems.push(`card_creation_options must be an object, it is ${shown(options)}`)
  }
  if (kind === 'initialize' && (event !== undefined || options !== undefined)) {
    warnings.push('event and card_creation_options belong to submit answers')
  }
  for (const name of Object.keys(rest)) warnings.push(`${name} is not a documented field`)
}

function checkCanvas(canvas: JsonObject, kind: 'initialize' | 'submit', report: Report): void {
  const { content, content_url: url, stored_data: stored, ...rest } = canvas
  if (url !== undefined)
    report.problems.push('canvas.content_url: live canvases exist in the Messenger only')
  if (stored !== undefined && !isObject(stored)) {
    report.problems.push(`canvas.stored_data must be an object, it is ${shown(stored)}`)
  }
  tooBig(stored, 'canvas.stored_data', report)
  tooBig(content, 'canvas.content', report)
  for (const name of Object.keys(rest))
    report.warnings.push(`canvas.${name} is not a documented field`)
  if (!isObject(content)) {
    report.problems.push('canvas.content is missing')
  } else if (!Array.isArray(content.components)) {
    report.problems.push('canvas.content.components is missing')
  } else if (content.components.length === 0) {
    report.problems.push('canvas.content.components is empty: there is nothing to show')
  } else {
    for (const [index, component] of content.components.entries())
      checkComponent(component, index, report)
    reviewCanvas(content.components, kind, report)
  }
}

function tooBig(value: unknown, name: string, { problems }: Report): void {
  if (value === undefined) return
  const bytes = Buffer.byteLength(JSON.stringify(value))
  if (bytes > MAX_BYTES) problems.push(`${name} has ${bytes} bytes, ${MAX_BYTES} are allowed`)
}
