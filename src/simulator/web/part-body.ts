import { element } from './element.ts'
import { safeUrl } from './safe-url.ts'

const KEPT = ['p', 'br', 'b', 'i', 'a', 'ul', 'ol', 'li', 'h2', 'code'] as const
type KeptTag = (typeof KEPT)[number]

/**
 * The words of a message as nodes. The HTML is read in a document that runs and loads nothing,
 * and only the tags a message may have are made anew; of attributes only the address of a web link is kept.
 */
export function partBody(html: string, openUrl: (url: string) => void): Node[] {
  const read = new DOMParser().parseFromString(html, 'text/html')
  return copies(read.body, openUrl)
}

function copies(parent: Node, openUrl: (url: string) => void): Node[] {
  return [...parent.childNodes].flatMap((node) => copy(node, openUrl))
}

function copy(node: Node, openUrl: (url: string) => void): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')]
  if (!(node instanceof Element)) return []
  const children = copies(node, openUrl)
  const tag = keptTag(node)
  if (tag === undefined) return children
  if (tag !== 'a') return [element(tag, {}, ...children)]

  const href = safeUrl(node.getAttribute('href') ?? '')
  if (href === undefined) return children
  const follow = (event: Event) => {
    event.preventDefault()
    openUrl(href)
  }
  const rel = 'noopener noreferrer nofollow'
  return [element('a', { href, rel, target: '_blank', title: href, onclick: follow }, ...children)]
}

function keptTag(node: Element): KeptTag | undefined {
  return KEPT.find((tag) => tag === node.localName)
}
