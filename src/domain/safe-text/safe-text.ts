import { addressesIn } from './addresses-in.ts'
import { seenText } from './seen-text.ts'

/** What may stay in a text of ours that others read. */
export interface SafeRules {
  /** Addresses that may be shown, as text, exactly like this. */
  readonly addresses: ReadonlySet<string>
  /** The text with every secret in it replaced. */
  readonly withoutSecrets: (text: string) => string
}

/** Stands where an address stood that nobody in the conversation wrote. */
export const LINK_REMOVED = '[link removed]'

/** A sign of Slack's, Jira's or Markdown's, parted by a blank so that it is read and not obeyed. */
const MARKUP: readonly (readonly [what: RegExp, parted: string])[] = [
  // [label](address), [label][reference], ![picture], [reference]: address
  [/\](?=[([])/g, '] '],
  [/^( {0,3}\[[^\]\n]{1,200}\])(?=:)/gm, '$1 '],
  [/!(?=\[)/g, '! '],
  // <!channel>, <@U024BE7LH>, <#C024BE7LR>, <https://address|label>
  [/<(?=[!@#]|[a-z][a-z0-9+.-]{1,15}:)/gi, '< '],
  // @here, @channel, @everyone, where no address is
  [
    /(?<![\p{L}\p{N}._%+-])@(?=(?:here|channel|everyone|all|team|group|mention)(?![\p{L}\p{N}_-]))/giu,
    '@ ',
  ],
  // [~user], [^attachment]
  [/\[(?=[~^])/g, '[ '],
  // {color:red}, {code}, {panel} and Jira's other macros
  [
    /\{(?=(?:color|code|noformat|quote|panel|html|anchor|include|jira|gallery|expand|status|excerpt|toc|iframe)\b)/gi,
    '{ ',
  ],
  // !picture.png!
  [/!(?=[^\s!|]{1,200}\.(?:png|jpe?g|gif|svg|webp|bmp|pdf)\b)/gi, '! '],
  // **bold** and __bold__ around words
  [/\*(?=\*)/g, '* '],
]

/**
 * Text that may leave us: readable words and nothing else.
 *
 * Nothing hidden is in it, no secret, no address that no person wrote, and no sign that Slack, Jira or Markdown
 * would obey. HTML is left to whoever builds HTML, because `<br>` may be what the customer talks about.
 * Safe text made safe again stays the same.
 */
export function safeText(text: string, { addresses, withoutSecrets }: SafeRules): string {
  const shown = onlyThese(withoutSecrets(seenText(text)), addresses)
  return MARKUP.reduce((words, [what, parted]) => words.replace(what, parted), shown)
}

/** The same on one line: for headings, names and values. */
export const safeLine = (text: string, rules: SafeRules): string =>
  safeText(seenText(text).replace(/\s+/g, ' ').trim(), rules)

function onlyThese(text: string, addresses: ReadonlySet<string>): string {
  let kept = ''
  let from = 0
  for (const { address, start } of addressesIn(text)) {
    if (addresses.has(address)) continue
    kept += text.slice(from, start) + LINK_REMOVED
    from = start + address.length
  }
  return kept + text.slice(from)
}
