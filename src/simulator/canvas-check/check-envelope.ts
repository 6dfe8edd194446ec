import { isObject, type JsonObject, type Report, shown } from './report.ts'

/** Checks what an app says has happened: that it is done, or nothing. */
export function checkEvent(event: unknown, { problems }: Report): void {
  if (event !== undefined && !(isObject(event) && event.type === 'completed')) {
    problems.push(`event must be {"type":"completed"}, it is ${shown(event)}`)
  }
}

/** Warns of everything that is left of an object when its documented fields are taken out. */
export function warnOfUndocumented(rest: JsonObject, where: string, { warnings }: Report): void {
  for (const name of Object.keys(rest)) warnings.push(`${where}${name} is not a documented field`)
}
