import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'
import { unlessTyped } from '../unless-typed.ts'

/** They say that it does not work, and leave open how. */
const NOT_HOW =
  /^(?:fail(?:s|ed|ing|ure)?|broken|breaks?|broke|wrong|not working|defect(?:ive)?|incorrect)$/

/** Of a customer's words, what is left without these tells how. */
const SAYS_THAT_IT_FAILS =
  /\b(?:your|our|my|the|an?|app|site|system|product|it|this|that|is|was|are|has|just|totally|completely|simply|not|does|doesn|did|didn|do|t|at|all|any ?more|work(?:s|ing|ed)?|broken?|fail(?:s|ed|ing)?|again|still|and|for|me|us)\b/gi

/** Does an engineer know what happened instead? "It fails" tells nothing. */
export const actual: Check = (draft) => {
  const typed = draft.typed.actual
  const missing = isMissing(typed) || typed.saysNone
  const telling = typed.specificWords.filter((word) => !NOT_HOW.test(word)).length
  if (!missing && (typed.namesActual || telling >= 2)) return undefined
  const said = draft.reading.actual
  return {
    check: 'actual',
    field: 'actual',
    weight: 'blocking',
    problem: missing
      ? 'The note does not say what happened instead.'
      : `${quoted(typed.text)} says that it fails, but not how.`,
    fix: 'Describe what was seen, with the exact words of any error.',
    evidence: said ? [said] : [],
    suggestion: [draftedText(draft, 'actual'), unlessTyped(said?.quote, typed)].find(tellsHow),
  }
}

const tellsHow = (text: string | undefined): boolean =>
  text !== undefined && /[\p{L}\p{N}]/u.test(text.replace(SAYS_THAT_IT_FAILS, ''))
