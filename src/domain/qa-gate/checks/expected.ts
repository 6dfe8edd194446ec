import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'
import { unlessTyped } from '../unless-typed.ts'

/** Does an engineer know what should have happened? "It should work" tells nothing. */
export const expected: Check = (draft) => {
  const typed = draft.typed.expected
  const missing = isMissing(typed) || typed.saysNone
  const specific = typed.specificWords.length
  if (!missing && (specific >= 2 || (specific === 1 && typed.namesExpected))) return undefined
  const said = draft.reading.expected
  return {
    check: 'expected',
    field: 'expected',
    weight: 'blocking',
    problem: missing
      ? 'The note does not say what should have happened.'
      : `${quoted(typed.text)} does not say what a working result looks like.`,
    fix: 'Describe what the customer should have seen or received.',
    evidence: said ? [said] : [],
    suggestion: draftedText(draft, 'expected') ?? unlessTyped(said?.quote, typed),
  }
}
