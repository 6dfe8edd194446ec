/** Whose it is, or who does it: `your colleague's browser`, `does your admin use`. */
const SOMEBODY =
  /\b(?:your|the|his|her|their) (?:\w+ )?(colleague|coworker|co-worker|customer|client|user|admin|driver|courier|neighbou?r|teammate|manager|boss|wife|husband|partner|friend|employee)s?\b/gi

/** What it is of or on: `the number of the replacement`, `the browser on your phone`. */
const SOMETHING =
  /\b(?:of|on|for) (?:the|your|that) (?:\w+ )?(replacement|credit note|server|phone|mobile|tablet|laptop|desktop|computer|machine|workspace|new \w+|other \w+)\b/gi

/** What began, stopped or is had, when that is asked: `when did the export stop`. */
const SINCE_WHEN =
  /\b(?:when did|since when (?:do|did|have|has|is)|how long (?:have|has))(?: (?:you|i|we))?(?: (?:have|had|been))? (?:the|your)(?: new)? (?!problem|issue|error|trouble|fault|message|outage|same|whole)([a-z]{3,})/gi

/** While what an error shows: `what error do you see when you export`. */
const WHILE_DOING =
  /\b(?:error|message)\b[^.!?]{0,40}\bwhen(?:ever)? you (?!do\b|try\b|see\b|get\b|click\b|open\b|use\b|start\b|press\b|are\b|have\b|go\b|attempt\b)([a-z]{3,})/gi

/** What is to be, was to be, or was before is not what is: `which plan do you want to switch to`. */
const OTHER_TIMES =
  /\b(?:plan|tier|subscription|version|device|amount|sum|payment method|card|browser|e-?mail(?: address)?)\b[^.!?]{0,30}\b(?:(?:switch|change|upgrade|downgrade|move) to|(?:update|upgrade|switch|change|downgrade)d? from|work(?:ed)? (?:on|with|in) before|before that|from now on|in (?:the )?future|should (?:it|that|the \w+) (?:have been|be|go)|(?:was|were|been) (?:refunded|credited)|invited?)\b|\bwhen did you last\b/i

/** Words are compared by their beginning: `exports` is `export`. In letters. */
const STEM_LETTERS = 5

/**
 * Whether a question is about somebody or something else than what the customer told: a colleague's browser, the number of
 * the replacement, the plan to switch to. What the customer spoke of themselves is nothing else.
 *
 * @param plain the question, with straight quotes
 * @param wasSaid whether the customer said certain words already
 */
export function asksOfAnother(plain: string, wasSaid: (words: string) => boolean): boolean {
  if (OTHER_TIMES.test(plain)) return true
  return [SOMEBODY, SOMETHING, SINCE_WHEN, WHILE_DOING]
    .flatMap((words) => [...plain.matchAll(words)])
    .some(([, named]) => named !== undefined && !wasSaid(stem(named.toLowerCase())))
}

/** Of two words, such as `new user`, both count. */
const stem = (named: string): string =>
  named.includes(' ') ? named : named.slice(0, Math.max(STEM_LETTERS, named.length - 2))
