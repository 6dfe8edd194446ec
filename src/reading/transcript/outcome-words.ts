import type { Sentence } from './sentences.ts'

const STILL =
  "still (?:the |a |an |no |not |nothing|get(?:ting)? |see(?:ing)? |show|fail|happen|broken|stuck|bounc|missing|blank|crash|down|there|wrong|locked|can'?t|cannot|won'?t|does|did|is(?:n'?t)?|has|have|active|receiv|an? |says?|\\d|waiting|spin|load|open|slow|empty|fails)"

const WORKS =
  'work(?:s|ed|ing)?(?! (?:for|at|with|in|on) )|help(?:s|ed)?|chang(?:e|es|ed)|fix(?:es|ed)?|make (?:a|any) difference|solv(?:e|es|ed)|go(?:ne)? through|arriv(?:e|ed)|com(?:e|ing) through'

/** Words that say what came of something, good or bad. */
const OUTCOME = new RegExp(
  `\\b(?:(?:did|does|do|has|have|had|is|was)(?:n'?t| not)\\b(?: (?:really|actually|seem to|even|make|yet|to|been))* ?(?:${WORKS})\\b` +
    `|same (?:error|issue|problem|result|thing|message|behaviou?r|story|outcome|screen|line|step|place|spot|point)|no (?:luck|change|difference|effect|success|improvement|result|joy|error|answer|reply|response)\\b|${STILL}` +
    `|nothing (?:happen|chang|work|help|arriv)|to no avail|without (?:success|luck)|(?:it|that|this|which) (?:work(?:s|ed)|helped|fixed it|solved it|failed|fails)` +
    `|works? (?:now|again|fine)|fixed (?:it|now)|(?:did|does) the trick|that did it|c[ao]me(?:s)? back|bounced?\\b|fail(?:s|ed)(?: again| too)?\\b|error (?:again|persists)|not (?:working|fixed|resolved|solved)` +
    `|never (?:arrived|came|worked)|only (?:worked|helped)|back to normal|(?:it |error |issue |problem )(?:persists|remains|keeps)|reproduced|couldn'?t reproduce|could not reproduce|no result|(?:it|that|this) (?:did|does)(?:n'?t| not)(?=[.!,]|$)|(?:now|again) (?:works|syncs|loads|fails)|(?:stopped|crashed|broke|froze|happened|appeared|expired|stuck)[^,;.]{0,20} again|made (?:no|it worse)|works\\b|worked\\b|came up empty|rejected|declined|denied|refused|(?:answered|responded|failed|came back|stopped) (?:with|after|at)\\b|\\w+ (?:is|are|was|were|went|now) back\\b|^back (?:at|to)\\b|timed out)`,
  'i',
)

/** Where an outcome clause begins inside a sentence. */
const CLAUSE_START =
  /(?:,| -+>?| –| →|;|:|\.)?\s+(?:(?:but|however|yet|though|and(?! (?:is|are|was|were|has|have|had)\b)|so|with(?! (?:the |an? )?(?:same|error)))\s+)|\s*(?:->|→|;|:| – | - |,|\()\s*/gi

/** What somebody concludes from an outcome is not the outcome. */
const WHAT_FOLLOWS =
  /, so (?:this|it|that|we|i|they) (?:needs?|will|have|has|must|can(?:'t|not|’t)?)\b.*$/i

/** The outcome a sentence tells, verbatim, from where that clause begins; undefined when it tells none. */
export function outcomeIn(sentence: Sentence): string | undefined {
  if (/\?["')\]]*$/.test(sentence.plain)) return undefined
  return outcomeFrom(sentence, 0)?.outcome
}

/** The same, after `from`; `start` is where what was tried ends. */
export function outcomeFrom(
  { plain, text }: Sentence,
  from: number,
): { readonly outcome: string; readonly start: number } | undefined {
  const match = OUTCOME.exec(plain.slice(from))
  if (!match) return undefined

  const found = from + match.index
  const clauses = [...plain.slice(from).matchAll(CLAUSE_START)].filter(
    ({ index }) => index <= match.index,
  )
  const clause =
    clauses.find(({ index, 0: { length } }) => index + length > match.index) ?? clauses.at(-1)
  const start = clause ? from + clause.index : from > 0 ? found : from
  const begins = clause ? start + clause[0].length : start
  const outcome = text
    .slice(begins)
    .replace(WHAT_FOLLOWS, '')
    .replace(/[\s.!,;:)]+$/, '')
  return { outcome, start }
}
