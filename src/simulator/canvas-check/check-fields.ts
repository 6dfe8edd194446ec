import { checkAction } from './check-action.ts'
import { type JsonObject, type Report, shown } from './report.ts'
import type { FieldKind, Rules } from './rules.ts'

/** Checks the plain fields of a component, item, option or table row: there, of the right type, among the allowed words. */
export function checkFields(object: JsonObject, rules: Rules, where: string, report: Report): void {
  const known = new Set(['type'])
  for (const [key, kind] of Object.entries(rules)) {
    const required = key.endsWith('!')
    const name = required ? key.slice(0, -1) : key
    known.add(name)
    const value = object[name]
    if (value === undefined) {
      if (required) report.problems.push(`${where}: ${name} is missing`)
    } else {
      const wrong = wrongValue(value, kind, `${where}.${name}`, report)
      if (wrong) report.problems.push(`${where}: ${name} ${wrong}`)
    }
  }
  for (const name of Object.keys(object)) {
    if (!known.has(name)) report.warnings.push(`${where}: ${name} is not a documented field`)
  }
}

function wrongValue(
  value: unknown,
  kind: FieldKind,
  where: string,
  report: Report,
): string | undefined {
  if (typeof kind === 'object') {
    return kind.some((word) => word === value)
      ? undefined
      : `is ${shown(value)}, allowed are ${kind.join(', ')}`
  }
  switch (kind) {
    case 'string':
    case 'option-id':
      return typeof value === 'string' ? undefined : `must be a string, it is ${shown(value)}`
    case 'id':
      return typeof value === 'string' && value !== ''
        ? undefined
        : `must be a string with at least one character, it is ${shown(value)}`
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, it is ${shown(value)}`
    case 'pixels':
      return Number.isInteger(value) && Number(value) > 0
        ? undefined
        : `must be a whole number of pixels, it is ${shown(value)}`
    case 'https':
      return isHttps(value) ? undefined : `must be an https address, it is ${shown(value)}`
    case 'option-ids':
      return Array.isArray(value) && value.every((id) => typeof id === 'string')
        ? undefined
        : `must be a list of option ids, it is ${shown(value)}`
    case 'options':
    case 'items':
    case 'field-values':
      return Array.isArray(value) ? undefined : `must be a list, it is ${shown(value)}`
    case 'action':
    case 'url-action':
      checkAction(value, kind, where, report)
      return undefined
  }
}

function isHttps(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:'
}
