import { element } from '../element.ts'
import { safeUrl } from '../safe-url.ts'

/** `[label](address)` or `**bold**`. */
const MARK = /\[(?<label>[^\]]+)\]\((?<url>[^\s()]+)\)|\*\*(?<bold>[^*]+(?:\*[^*]+)*?)\*\*/

/**
 * The little markdown Canvas Kit knows, as nodes: links and bold. Everything else is shown as typed,
 * and so is a link that does not lead to a web page.
 */
export function markdown(text: string, openUrl: (url: string) => void): Node[] {
  const mark = MARK.exec(text)
  if (!mark) return text === '' ? [] : [document.createTextNode(text)]

  const before = document.createTextNode(text.slice(0, mark.index))
  const after = markdown(text.slice(mark.index + mark[0].length), openUrl)
  return [before, meaning(mark, openUrl), ...after]
}

function meaning(mark: RegExpExecArray, openUrl: (url: string) => void): Node {
  const { label, url, bold } = mark.groups ?? {}
  if (bold !== undefined) return element('strong', {}, ...markdown(bold, openUrl))

  const href = url === undefined ? undefined : safeUrl(url)
  if (label === undefined || href === undefined) return document.createTextNode(mark[0])

  const follow = (event: Event) => {
    event.preventDefault()
    openUrl(href)
  }
  return element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer', onclick: follow },
    ...markdown(label, openUrl),
  )
}
