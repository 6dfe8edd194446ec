import type { CanvasResponse } from '../../../canvases/kit.ts'
import { HOSTS } from './attacks.ts'

/** The only tags a note of ours is made of. None has an attribute. */
const OUR_TAGS = new Set(
  ['h2', 'p', 'b', 'i', 'ul', 'li'].flatMap((tag) => [`<${tag}>`, `</${tag}>`]).concat('<br>'),
)

/** Everything Unicode says is not to be seen, beside line breaks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Co}|\p{Cs}|(?!\n)\p{Cc}/u

/** What Slack, Jira or Markdown would obey, looked for in another way than it is taken out. */
const OBEYED: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a Markdown link or picture', /\]\(|\]\[|!\[/],
  ['a Markdown reference', /^ *\[[^\]]+\]:/m],
  ['a Slack mention or link', /<[!@#]\w|<\w+:[^>]*>/],
  ['a plain mention', /(?:^|[^\w.])@(?:here|channel|everyone)\b/],
  ['Jira people or files', /\[[~^]/],
  ['a Jira macro', /\{(?:color|code|html|panel|noformat|quote)\b/],
  ['a Jira picture', /![^\s!]+\.(?:png|gif|jpe?g)/i],
  ['bold', /\*\*/],
  ['an address', /\w:\/\/|\bwww\.|(?:javascript|data|mailto):\S/i],
]

/** What is wrong with words that leave us: nothing, for good ones. `said` are addresses people wrote. */
export function wrongWords(text: string, said: readonly string[] = []): readonly string[] {
  const ours = said.reduce((rest, address) => rest.replaceAll(address, ''), text)
  return [
    ...(UNSEEN.test(text) ? [`hidden signs: ${spelled(text)}`] : []),
    ...OBEYED.filter(([, shape]) => shape.test(ours)).map(([what]) => `${what}: ${ours}`),
    ...HOSTS.filter((host) => ours.toLowerCase().includes(host)).map((host) => `${host}: ${ours}`),
  ]
}

/** What is wrong with HTML of ours: foreign tags, attributes, and whatever is wrong with the words in it. */
export function wrongHtml(html: string, said: readonly string[] = []): readonly string[] {
  const tags = html.match(/<[^>]*>?/g) ?? []
  const foreign = tags.filter((tag) => !OUR_TAGS.has(tag))
  const words = decoded(html.replace(/<\/?(?:li|p|h2|ul)>|<br>/g, '\n').replace(/<[^>]*>/g, ''))
  return [...foreign.map((tag) => `a tag: ${tag}`), ...wrongWords(words, said)]
}

/** The tags of HTML alone: its shape without its words. */
export const skeleton = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('')

const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Every text of a canvas that Intercom would read markup in. What stands in an input is shown as it is. */
function readTexts({ canvas }: CanvasResponse): readonly string[] {
  return canvas.content.components.flatMap((component) => {
    switch (component.type) {
      case 'text':
        return [component.text]
      case 'data-table':
        return component.items.flatMap(({ field, value }) => [field, value])
      case 'list':
        return component.items.flatMap(({ title, subtitle }) => [title, subtitle ?? ''])
      default:
        return 'label' in component && component.label ? [component.label] : []
    }
  })
}

/** What is wrong with a canvas: a link that does not go to our Inbox, or hidden signs. */
export function wrongCanvas(response: CanvasResponse): readonly string[] {
  return readTexts(response).flatMap((text) => {
    const links = [...text.matchAll(/\[[^\]]*\]\(([^)]*)\)/g)].map(([, url]) => url ?? '')
    const foreign = links.filter((url) => !url.startsWith('https://app.intercom.com/'))
    return [
      ...foreign.map((url) => `a link to ${url}`),
      ...(UNSEEN.test(text) ? [`hidden signs: ${spelled(text)}`] : []),
    ]
  })
}

const spelled = (text: string) =>
  [...text]
    .map((sign) => (UNSEEN.test(sign) ? `<${sign.codePointAt(0)?.toString(16)}>` : sign))
    .join('')
