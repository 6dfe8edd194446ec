const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** A body as plain text, the way Intercom's `display_as=plaintext` gives it: links become `label (url)`. */
export function toText(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<a\b([^<>]*)>([^<]*)<\/a>/gi, linkText)
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<li\b[^<>]*>/gi, '\n- ')
    .replaceAll(/<\/(?:p|div|h[1-6]|ul|ol)>/gi, '\n\n')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, decoded)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function linkText(_whole: string, attributes: string, label: string): string {
  const url = /\bhref\s*=\s*"([^"]*)"/i.exec(attributes)?.[1]
  return !url || url === label ? label : `${label} (${url})`
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
}
