import type { ReportSentence } from './report-sentence.ts'

/** Words that only stand where somebody says how it ought to be. */
const OUGHT =
  /\b(?:should(?:n't| not)?(?! (?:i|we) )|(?<!\b(?:as|was|than|be|un) )expect(?:s|ed|ing|ations?)?\b(?! (?:element|token|end|identifier|string))|supposed to|ought to|ideally)\b/

/** Wishes and comparisons that say the same more softly. */
const SOFTLY =
  /\b(?:(?:would|might|could|it'?d) be (?:(?:very|really|so|much|a|an|more) ){0,2}(?:nice|great|better|good|useful|helpful|cool|best|ideal|handy|convenient|easier|preferable)|(?:nice|great|better|good|helpful) (?:if|to (?:have|be able|see))|(?<!if )i(?:'d| would) (?:really )?(?:like|prefer)\b|(?<!\b(?:where|when|if|what|because) )(?:we|i) want\b|instead of (?!the one|that\b)|rather than\b|needs? to (?:be|have|do|use|check|handle|return|convert)\b|better\b|(?:add|provide|have|be) (?:an?|the|some) (?:\w+ )?(?:option|setting|preference|flag|way) to|(?:is|are) (?:not|no longer) (?:required|needed|necessary)\b|must (?:not )?(?:be|return|do|have (?!something|been|to do))|to make sense\b|(?:would|it'd) be (?:faster|clearer|simpler|safer)\b|(?:would|could) (?:it |this |that )?(?:be )?made? (?:more )?sense\b|recommend(?:ation)?\b|consider \w+ing\b|the (?:correct|right|proper) \w{3,20} (?:is|would)\b|it'?s better to\b|before, it\b|(?:i|we) (?:suggest|propose)\b|^(?:so |thus |therefore |then )?we need (?:to|an?|some)\b|\b(?:in order )?to avoid (?:this|that)\b|can it be\b|(?:please|could you) (?:do )?(?:include|add (?!me)|allow|change|remove|revert|restore))/

/** Asking for help or for a decision is no expectation: `should I`, `what should we do`. */
const ASKS =
  /\b(?:should (?:i|we) |how should|what should (?:i\b|we\b|be done|happen)|you should (?:see|get|paste)|should probably|shouldn't be (?:too )?hard|should be (?:easy|reopened|marked)|(?:i|we) should have|should you\b|help\b.{0,40}\b(?:great|appreciated|good|nice))/

/** `asd` and `n/a` fill a box and say nothing. */
const FEW_WORDS = /[a-z']{2,} \S*[a-z]{2,}/

/** What a sentence says about how it ought to be: plainly, softly, or not at all. */
export type ToldExpected = 'plainly' | 'softly' | undefined

/** Whether a sentence of a report says what should have happened, by its own words or by its heading. */
export function tellsExpected({ plain, kind, section }: ReportSentence): ToldExpected {
  if (kind !== 'words' || !/[a-z]/.test(plain)) return undefined
  if (ASKS.test(plain)) return undefined
  if (section === 'expected' && FEW_WORDS.test(plain)) return 'plainly'
  if (OUGHT.test(plain)) return 'plainly'
  return SOFTLY.test(plain) ? 'softly' : undefined
}
