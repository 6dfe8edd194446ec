/** What an address may consist of once it has begun. */
const REST = '[^\\s<>"\'\\[\\]{}|\\\\^`“”„‘’«»]'

/** Schemes whose links somebody could be sent through; what has `//` after it counts under any name. */
const SCHEMES =
  'javascript|vbscript|data|mailto|tel|sms|file|blob|about|view-source|intent|slack|msteams|zoommtg|ftp|https?'

/** Endings that programs make a link of even without a scheme. No words of a language: `again.so` is a typo. */
const ENDINGS =
  'com|net|org|edu|gov|mil|int|info|biz|io|co|ai|app|dev|tv|xyz|online|site|website|top|shop|store|club|live|link|click|page|cloud|tech|pro|vip|icu|ru|cn|de|uk|fr|es|nl|se|dk|fi|pl|ch|pt|cz|ie|ca|au|nz|jp|kr|br|mx|za|eu|tk|ml|ga|cf|gq|ws|cc|gg|example|support|services|finance|bank|money|cash|credit|insure|zip|mov|email|group|digital|network|systems|software|solutions|technology|security|company|agency|center|space|host|hosting|press|blog|wiki|news|media|chat|studio|design|tools|guru|expert|social|market|loan|loans|bid|bet|casino|download|stream|trade|name|mobi|asia|ly|ee|gl|gy|hk|hu|il|ke|lt|lv|ng|nu|ph|pk|ro|sg|sh|sk|su|th|tr|tw|ua|vn|рф|xn--[a-z0-9-]{1,59}'

/** Browsers take an ideographic full stop for a dot. */
const DOT = '[.\\u3002\\uFF0E\\uFF61]'

const LABELS = `(?:[\\p{L}\\p{N}_-]{1,63}${DOT}){1,8}`

const ADDRESS = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:[a-z][a-z0-9+.-]{1,15}:\\/\\/|(?:${SCHEMES}):(?=\\S)|\\/\\/(?=[\\p{L}\\p{N}]))${REST}+`,
    `(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}._%+-]{1,64}@)?${LABELS}(?:(?:${ENDINGS})(?![\\p{L}\\p{N}@-])(?:[:/?#]${REST}*)?|\\p{L}{2,24}\\/(?=[\\p{L}\\p{N}])${REST}+)`,
    `(?<![\\p{L}\\p{N}.])www${DOT}${REST}+`,
  ].join('|'),
  'giu',
)

/** Where an address ends in a sentence, these do not belong to it. */
const TRAILING = /[.,;:!?)*_~'"…]{1,20}$/

/** A web or mail address, and where it stands in its text. */
export interface AddressFound {
  readonly address: string
  readonly start: number
}

/** Everything in a text that a program somewhere would turn into a link, in order, punctuation after it left out. */
export function addressesIn(text: string): readonly AddressFound[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    address: found.replace(TRAILING, ''),
    start: index,
  }))
}
