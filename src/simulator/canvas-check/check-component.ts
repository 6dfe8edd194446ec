import { checkFields } from './check-fields.ts'
import { isObject, type JsonObject, type Report, shown } from './report.ts'
import { COMPONENT_RULES, OPTION_COUNTS, PART_RULES } from './rules.ts'

/** Checks one component of a canvas and everything inside it. */
export function checkComponent(component: unknown, index: number, report: Report): void {
  const place = `components[${index}]`
  if (!isObject(component)) {
    report.problems.push(`${place} must be a component, it is ${shown(component)}`)
    return
  }
  const { type, id } = component
  const rules = typeof type === 'string' ? COMPONENT_RULES[type] : undefined
  if (typeof type !== 'string' || !rules || !Object.hasOwn(COMPONENT_RULES, type)) {
    report.problems.push(`${place}: unknown component type ${shown(type)}`)
    return
  }
  const where = `${place} (${type}${typeof id === 'string' ? ` ${id}` : ''})`
  const checked = type === 'checkbox' ? withOptionsKey(component, where, report) : component
  checkFields(checked, rules, where, report)
  takeId(id, where, report)
  if (type === 'data-table') checkParts(checked.items, 'field-value', `${where}.items`, report)
  if (type === 'list') checkItems(checked.items, `${where}.items`, report)
  if (OPTION_COUNTS[type]) checkOptions(checked, type, where, report)
  if (type === 'dropdown' && component.action !== undefined) {
    report.warnings.push(
      `${where}: an action on a dropdown is undocumented, though it is seen to work`,
    )
  }
}

/** Intercom's reference calls the list `option`, its tutorial `options`: nobody knows which one works. */
function withOptionsKey(component: JsonObject, where: string, report: Report): JsonObject {
  report.warnings.push(`${where}: sources disagree whether a checkbox takes option or options`)
  if (component.options !== undefined || component.option === undefined) return component
  const { option, ...rest } = component
  return { ...rest, options: option }
}

function takeId(id: unknown, where: string, { ids, problems }: Report): void {
  if (typeof id !== 'string') return
  const taken = ids.get(id)
  if (taken) problems.push(`${where}: the id ${shown(id)} is taken by ${taken}`)
  else ids.set(id, where)
}

function checkParts(
  parts: unknown,
  type: keyof typeof PART_RULES,
  where: string,
  report: Report,
): JsonObject[] {
  if (!Array.isArray(parts)) return []
  if (parts.length === 0 && type !== 'option') report.problems.push(`${where} must not be empty`)
  return parts.flatMap((part: unknown, index) => {
    const place = `${where}[${index}]`
    if (!isObject(part) || part.type !== type) {
      report.problems.push(`${place} must be of type ${type}, it is ${shown(part)}`)
      return []
    }
    checkFields(part, PART_RULES[type], place, report)
    return [part]
  })
}

function checkItems(items: unknown, where: string, report: Report): void {
  for (const [index, item] of checkParts(items, 'item', where, report).entries()) {
    const place = `${where}[${index}]`
    takeId(item.id, place, report)
    if (
      item.image !== undefined &&
      (item.image_width === undefined || item.image_height === undefined)
    ) {
      report.problems.push(`${place}: an image needs image_width and image_height`)
    }
  }
}

function checkOptions(component: JsonObject, type: string, where: string, report: Report): void {
  if (!Array.isArray(component.options)) return
  const [least, most] = OPTION_COUNTS[type] ?? [1, Number.POSITIVE_INFINITY]
  const count = component.options.length
  if (count < least || count > most) {
    const limit = Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`
    report.problems.push(`${where}: ${limit} options are allowed, there are ${count}`)
  }
  const options = checkParts(component.options, 'option', `${where}.options`, report)
  const ids = options.map(({ id }) => id)
  if (new Set(ids).size < ids.length) report.problems.push(`${where}: option ids must be unique`)
  const { value } = component
  for (const chosen of Array.isArray(value) ? value : [value]) {
    if (typeof chosen === 'string' && !ids.includes(chosen)) {
      report.problems.push(`${where}: value ${shown(chosen)} is none of its options`)
    }
  }
}
