import type { TextReading } from '../../reading.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

const FEWEST_SENTENCES = 2

const MOST_SENTENCES = 5

/** Fewer words about this case than this, and a summary fits any case. */
const FEWEST_SPECIFIC_WORDS = 3

/** Does the summary tell, in 2 to 5 sentences, what is wrong and how it stands? */
export const summary: Check = (draft) => {
  const typed = draft.typed.summary
  const problem = isMissing(typed) ? 'There is no summary.' : problemOf(typed)
  if (problem === undefined) return undefined
  const { lastCustomerWords } = draft.reading
  return {
    check: 'summary',
    field: 'summary',
    weight: 'blocking',
    problem,
    fix: `Tell in ${FEWEST_SENTENCES} to ${MOST_SENTENCES} sentences what is wrong, what happened, and how it stands now.`,
    evidence: lastCustomerWords ? [lastCustomerWords] : [],
    suggestion: draftedText(draft, 'summary'),
  }
}

function problemOf(typed: TextReading): string | undefined {
  const { length } = typed.sentences
  const tellsProblem = typed.namesProblem || typed.checkableFacts.some(isQuote)
  if (!tellsProblem || typed.specificWords.length < FEWEST_SPECIFIC_WORDS) {
    return 'The summary does not say what the problem is.'
  }
  if (!typed.namesStatus) return 'The summary does not say how things stand now.'
  if (length < FEWEST_SENTENCES) return 'One sentence is too little to take over from.'
  if (length > MOST_SENTENCES) return `${length} sentences are too many to read at a glance.`
  return undefined
}

/** The customer's own sentence says what is wrong, in whatever words. */
const isQuote = (fact: string) => fact.split(' ').length >= 4
