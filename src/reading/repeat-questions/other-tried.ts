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

/** Whether a sentence of the customer's says that another one was tried, when that is what a question asks for. */
export function saysOtherWasTried(question: string, said: string): boolean {
  const thing = ASKS_FOR_OTHER.exec(question)?.[1]?.toLowerCase().replace(/s$/, '')
  if (thing === undefined || !TRIED_OTHER.test(said)) return false
  const kind = Object.hasOwn(KINDS, thing) ? KINDS[thing] : undefined
  return kind ? kind.test(said) : new RegExp(`(?<!\\p{L})${thing}s?(?!\\p{L})`, 'iu').test(said)
}
