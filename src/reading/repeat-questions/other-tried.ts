const ASKS_FOR_OTHER =
  /\b(?:tr(?:y|ied)|test(?:ed)?|happen\w*|work\w*|use|used|check(?:ed)?|occur\w*)\b[^.!?]{0,20}\b(?:another|an?y? ?other|a different|different|other|a second)\s+(?:web )?(\p{L}{3,})/iu

const TRIED_OTHER =
  /\b(?:tried|swapped|replaced|changed|exchanged|same (?:thing|result|error|problem|story|issue|on|in|with)|as well|too|also|do the same|does the same|another|different|other|second|both|every|all)\b/i

const KINDS: Readonly<Record<string, RegExp>> = {
  browser:
    /\b(?:chrome|firefox|safari|edge|opera|brave)\b.*\b(?:chrome|firefox|safari|edge|opera|brave)\b|\bbrowsers\b/i,
  device: /\b(?:phone|tablet|ipad|iphone|laptop|computer|pc|mac|desktop|devices)\b/i,
  computer: /\b(?:laptop|computer|pc|mac|desktop|machine)s?\b/i,
  network: /\b(?:network|wi-?fi|hotspot|mobile data|4g|5g)\b/i,
}

/**
 * Whether a sentence of the customer's says that another one was tried, when that is what a question asks for:
 * `does it happen in another browser?` Undefined for a question that asks for nothing of the kind.
 */
export function otherTried(question: string): ((said: string) => boolean) | undefined {
  const thing = ASKS_FOR_OTHER.exec(question)?.[1]?.toLowerCase().replace(/s$/, '')
  if (thing === undefined) return undefined
  const known = Object.hasOwn(KINDS, thing) ? KINDS[thing] : undefined
  const kind = known ?? new RegExp(`(?<!\\p{L})${thing}s?(?!\\p{L})`, 'iu')
  return (said) => TRIED_OTHER.test(said) && kind.test(said)
}
