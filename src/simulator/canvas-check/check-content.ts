import { checkComponent } from './check-component.ts'
import { isObject, type Report, shown } from './report.ts'

/** Intercom's limit for content and for stored data, each, in bytes of JSON. */
const MAX_BYTES = 64_000

/** Checks the content of a canvas: components, each as documented, and no more than fits. */
export function checkContent(content: unknown, where: string, report: Report): void {
  checkSize(content, where, report)
  if (!isObject(content)) {
    report.problems.push(`${where} is missing`)
  } else if (!Array.isArray(content.components)) {
    report.problems.push(`${where}.components is missing`)
  } else if (content.components.length === 0) {
    report.problems.push(`${where}.components is empty: there is nothing to show`)
  } else {
    for (const [index, component] of content.components.entries())
      checkComponent(component, index, report)
  }
}

/** Checks what an app wants back with the next request. */
export function checkStoredData(stored: unknown, report: Report): void {
  if (stored !== undefined && !isObject(stored)) {
    report.problems.push(`canvas.stored_data must be an object, it is ${shown(stored)}`)
  }
  checkSize(stored, 'canvas.stored_data', report)
}

function checkSize(value: unknown, name: string, { problems }: Report): void {
  if (value === undefined) return
  const bytes = Buffer.byteLength(JSON.stringify(value))
  if (bytes > MAX_BYTES) problems.push(`${name} has ${bytes} bytes, ${MAX_BYTES} are allowed`)
}
