/** Characters nobody sees that change what is seen or hide text: controls, bidirectional marks, fillers, private use, tags. */
const UNSEEN =
  /(?!\n)\p{Cc}|\p{Co}|\u034f|[\u00ad\u061c\u115f\u1160]|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180e|\u180f|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\ufe00-\ufe0d]|[\u{e0000}-\u{e0fff}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu

/** A selector belongs to an emoji or a keycap; a joiner to an emoji, or to letters beyond Latin, Greek and Cyrillic. */
const STRAY =
  /(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f](?!\u20e3)|(?<!\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Lo}]|\p{M})[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{Lo}])/gu

/** What stands in for `*` in text: looks the same and is no markup. */
const ASTERISK = '\u2217'

/** Longer addresses lead nowhere in Intercom and would fill the canvas. */
const MAX_URL_CHARACTERS = 300

/** Signs that would end a link or start bold inside its address. */
const MARKUP_IN_URL: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', '*': '%2A' }

/**
 * What somebody wrote, as words and nothing else: never a link, never bold, nothing hidden in it.
 *
 * Intercom knows no escape character, so a backslash would be shown. Instead the two things that
 * make markup are parted: `](` gets a space, `*` becomes a sign that looks like it. Lines are kept.
 */
export function plain(text: string): string {
  return visible(text).replaceAll('](', '] (').replaceAll('*', ASTERISK).trim()
}

/** Most text that is shown: plain already, so that the many replacements can be left out. */
const ALREADY_PLAIN = /^[!-)+-\\^-~]+(?: [!-)+-\\^-~]+)*$/

/** The same on one line: for quotes, table cells, labels and options. */
export function plainLine(text: string): string {
  if (ALREADY_PLAIN.test(text)) return text
  return plain(text.replace(/\s+/gu, ' ')).replace(/ {2,}/g, ' ')
}

/** Words of ours or of others in bold. Nothing for nothing. */
export function bold(text: string): string {
  const words = plainLine(text).replace(/\\+$/, '')
  return words === '' ? '' : `**${words}**`
}

/** Words that open an https page; the words alone where the address is no https one. */
export function link(label: string, url: string | undefined): string {
  const words = plainLine(label).replace(/[[\]\\]/g, '')
  if (!isHttps(url) || url.length > MAX_URL_CHARACTERS) return words
  const address = new URL(url).href.replace(/[()*]/g, (sign) => MARKUP_IN_URL[sign] ?? sign)
  return `[${words}](${address})`
}

/** True for an address that Intercom lets a canvas open. */
export function isHttps(url: string | undefined): url is string {
  return url?.startsWith('https://') === true && URL.canParse(url)
}

function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .replace(STRAY, '')
}
