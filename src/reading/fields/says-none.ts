const KINDS =
  'bugs?|issues?|tickets?|promises?|commitments?|attempts?|steps?|links?|friction|problems?|complaints?|impact|feelings?|troubleshooting|actions?|known|linked|related|open|previous|prior|earlier|recent|other|such|business|customer|deadlines?|callbacks?|renewal|date|dates|contract'

const NONE = [
  /^(?:none|nothing|nope|no|nil|zero|nada|n\.?\/?a\.?|not applicable|nobody|no one)(?: (?:at all|yet|so far|known|to (?:add|report|note|mention)|here|this time))?$/,
  /^(?:there (?:is|are|was|were) |we have |i have |they have |so far |currently )?(?:none|nothing)(?: (?!works?\b|happens?\b|happened\b|helps?\b|helped\b|loads?\b|shows?\b|changes?\b|changed\b|appears?\b)[a-z']+){0,7}$/,
  new RegExp(
    `^(?:there (?:is|are|was|were) |we have |i have |they have |so far )?no (?:(?:${KINDS}) ){0,3}(?:${KINDS})(?: (?:were|was|have|has|been|made|given|tried|taken|linked|known|found|done|so|far|yet|to|the|customer|this|case|for|by|us|at|all)){0,8}$`,
  ),
  /^(?:i|we|they|fin|the agent|support)? ?(?:have |has |had |did |was |were |do )?(?:not|n't|haven't|hasn't|didn't|have not|never) (?:yet )?(?:been )?(?:promised?|tried?|try|committed?|made|make|linked|attempted?|said|told)(?: (?:anything|the|customer|them|to|so|far|yet|any|promises?|commitments?|it|out|here|him|her|at|all|about|dates?|when)){0,7}$/,
  /^not (?:promised|tried|linked|attempted|yet)(?: (?:anything|yet|so far|at all))?$/,
  /^(?:nichts|keine?|noch nichts|keine zusagen|rien|aucune?|nada|ninguno|ninguna|niente|nessuno|nessuna|niets|geen|ingen|inget|nic|なし|無し|特になし|无|没有|없음|нет|ничего)(?: [\p{L}]+){0,4}$/u,
] as const

/** Longer than this, a text says more than that there is nothing. */
const MAX_LENGTH = 120

/** Whether the first sentence plainly answers that there is nothing: `none`, `n/a`, `nothing promised yet`. */
export function saysNone(plainText: string): boolean {
  if (plainText.length === 0 || plainText.length > MAX_LENGTH) return false
  const said = plainText.split(/[.!;,]\s|[.!;,]$| - /)[0]?.trim() ?? ''
  return NONE.some((none) => none.test(said))
}
