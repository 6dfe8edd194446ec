const KEPT = new Set(['p', 'br', 'b', 'i', 'a', 'ul', 'ol', 'li', 'h2', 'code'])

/** Same meaning, kept under the name Intercom uses. */
const RENAMED: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'i',
  h1: 'h2',
  h3: 'h2',
  div: 'p',
}

/** These go with everything in them. */
const DROPPED_WHOLE = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'svg'])

const SAFE_LINK = /^(https?:\/\/|mailto:)/i

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi

/**
 * A reply or note as Intercom would keep it: plain text becomes paragraphs; of HTML only
 * `p br b i a ul ol li h2 code` stay, and of attributes only a safe `href`. Always well-formed.
 */
export function sanitise(body: string): string {
  if (!/<\/?[a-z][a-z0-9]*\b[^<>]*>/i.test(body)) return plainParagraphs(body)
  const out: string[] = []
  const open: string[] = []
  let hidden: string | undefined
  let from = 0
  for (const match of body.matchAll(TAG)) {
    if (!hidden) out.push(escapeText(body.slice(from, match.index)))
    from = match.index + match[0].length
    const name = match[2]?.toLowerCase()
    if (!name) continue
    const closing = match[1] === '/'
    if (hidden) {
      if (closing && name === hidden) hidden = undefined
      continue
    }
    if (DROPPED_WHOLE.has(name)) {
      if (!closing) hidden = name
      continue
    }
    writeTag(RENAMED[name] ?? name, closing, match[3] ?? '', out, open)
  }
  if (!hidden) out.push(escapeText(body.slice(from)))
  for (const name of open.toReversed()) out.push(`</${name}>`)
  return out.join('').trim()
}

function writeTag(
  name: string,
  closing: boolean,
  attributes: string,
  out: string[],
  open: string[],
) {
  if (!KEPT.has(name)) return
  if (name === 'br') {
    out.push('<br>')
  } else if (!closing) {
    open.push(name)
    out.push(name === 'a' ? anchor(attributes) : `<${name}>`)
  } else if (open.includes(name)) {
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      out.push(`</${last}>`)
      if (last === name) break
    }
  }
}

function anchor(attributes: string): string {
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const url = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
  if (!SAFE_LINK.test(url)) return '<a>'
  const href = escapeText(url).replaceAll('"', '&quot;')
  return `<a href="${href}" rel="nofollow noopener noreferrer" target="_blank">`
}

/** Escapes what is not markup; an entity that is already one stays as it is. */
function escapeText(text: string): string {
  return text
    .replaceAll(/&(?!(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function plainParagraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}
