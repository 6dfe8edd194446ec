import { isObject, type JsonObject, type Report } from './report.ts'

const RELATIVE_TIME =
  /\b(?:\d+|an?|a few) (?:second|minute|min|hour|day|week|month)s? ago\b|\bjust now\b|\bin (?:\d+|an?) (?:minute|hour|day|week)s?\b/i

const FIRST_PERSON = /^(?:I|We)\b/

/** What Intercom's reviewers look for in an Inbox app. None of it stops a canvas from being shown. */
export function reviewCanvas(
  components: readonly unknown[],
  kind: 'initialize' | 'submit',
  report: Report,
): void {
  const { warnings } = report
  for (const [index, component] of components.entries()) {
    if (!isObject(component)) continue
    const where = `components[${index}] (${String(component.type)}${component.id ? ` ${String(component.id)}` : ''})`
    if (component.type === 'button') {
      if (kind === 'initialize' && (component.style ?? 'primary') === 'primary') {
        warnings.push(`${where}: no primary button on the first canvas`)
      }
    }
    const quiet = component.style === 'muted' || component.style === 'error'
    if (component.type === 'text' && quiet && (component.align ?? 'left') !== 'left') {
      warnings.push(`${where}: empty and error states are aligned left`)
    }
    for (const words of textsOf(component)) {
      const relative = RELATIVE_TIME.exec(words)?.[0]
      if (relative)
        warnings.push(`${where}: "${relative}" goes stale, a canvas cannot update itself`)
    }
  }
  reviewWords(components, report)
}

/** What reviewers look for wherever a canvas is shown. */
export function reviewWords(components: readonly unknown[], { warnings }: Report): void {
  for (const [index, component] of components.entries()) {
    if (!isObject(component) || component.type !== 'button') continue
    if (typeof component.label === 'string' && FIRST_PERSON.test(component.label)) {
      warnings.push(
        `components[${index}] (button ${String(component.id)}): labels avoid "I" and "We"`,
      )
    }
  }
}

function textsOf(component: JsonObject): string[] {
  const rows = Array.isArray(component.items) ? component.items.filter(isObject) : []
  const texts = [component.text, ...rows.flatMap(({ value, subtitle }) => [value, subtitle])]
  return texts.filter((text) => typeof text === 'string')
}
