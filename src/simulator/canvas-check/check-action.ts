import { isAppUrl } from './is-app-url.ts'
import { isObject, type Report, shown } from './report.ts'

/** Checks what happens when a component is used: submit and url anywhere, a sheet in the Messenger only. */
export function checkAction(
  action: unknown,
  kind: 'action' | 'url-action',
  where: string,
  report: Report,
): void {
  const { problems, warnings, surface } = report
  if (!isObject(action)) {
    problems.push(`${where} must be an action, it is ${shown(action)}`)
    return
  }
  const { type, url, ...rest } = action
  if (type === 'sheet' && surface !== 'messenger') {
    problems.push(`${where}: sheets exist in the Messenger only`)
  } else if (kind === 'url-action' && type !== 'url') {
    problems.push(`${where}: only a url action is possible here, it is ${shown(type)}`)
  } else if (type === 'sheet') {
    if (!isAppUrl(url, report)) {
      problems.push(`${where}: a sheet's url must be an https address, it is ${shown(url)}`)
    }
  } else if (type === 'url') {
    const secure =
      typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'https:'
    if (!secure) problems.push(`${where}: url must be an https address, it is ${shown(url)}`)
  } else if (type !== 'submit') {
    problems.push(`${where}: unknown action type ${shown(type)}`)
  }
  for (const name of Object.keys(rest)) warnings.push(`${where}: ${name} is not a documented field`)
}
