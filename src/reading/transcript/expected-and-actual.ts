import type { Evidence } from '../../domain/transcript.ts'
import { inSections } from '../bug-report/in-sections.ts'
import { tellsExpected } from '../bug-report/tells-expected.ts'
import type { Reported } from './reported.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

const EXPECTED: readonly RegExp[] = [
  /^expect(?:ed|ation)(?: (?:result|behaviou?r|outcome))?\s*[:=-]/i,
  /\b(?:i|we)(?:'d| would|'m| was| were| am)? expect(?:ed|ing)?\b|\b(?:is|was|are|were)(?:n'?t| not)? supposed to\b|\bit used to\b/i,
  /\b(?:it|that|this|there|the \w+(?: \w+)?|everything|they|i|we) should(?:n'?t| not)? (?:have |just |be |still )?\w+/i,
]

const ACTUAL: readonly RegExp[] = [
  /^actual(?: (?:result|behaviou?r|outcome))?\s*[:=-]/i,
  /\binstead\b|\b(?:answers?|returns?|responds?(?: with)?) (?:an? )?[45]\d\d\b|\bnothing (?:happens|comes|loads|prints|arrives|shows|goes)\b|\b(?:still )?(?:says?|shows?|displays?) \d|\bback (?:at|to) \d|\b(?:is|are) (?:still )?the same in\b|\b(?:i|we) (?:only |just |always )?(?:get|see|got|end up)\b[^.!?]{0,60}\b(?:error|blank|empty|nothing|only|wrong|message|screen|page|spinner|file|404|500|502|503)\b/i,
  /\b(?:spins?|crash(?:es|ed)|fre(?:e|o)zes?|hangs?|fails?(?: with)?|failed|stays? (?:blank|empty)|shows? (?:an?|the|no|only|up)|throws?|returns?|times? out|comes? (?:up|out|back) (?:empty|blank|wrong)|is (?:blank|empty|stuck|missing|broken|down)|(?:does|do|did|is|are)(?:n'?t| not) (?:work\w*|load\w*|sav\w+|sync\w*|open\w*|export\w*|show\w*|respond\w*)|error)\b/i,
]

const WISH = /\b(?:refund|cancel|should (?:i|we)\b|you should|asap)\b|\?["')\]]*$/i

/** What the customer thought would happen: what stands under that heading, or where they say so. */
export function expectedOf(
  { customer }: Thread,
  reported: readonly Reported[],
): Evidence | undefined {
  const headed = reported.find(
    ({ report, roles }) => report.section === 'expected' && roles.expected,
  )
  if (headed) return evidenceOf(headed.sentence)
  const stated = customer.filter(({ plain }) => !WISH.test(plain))
  return firstOf(stated, EXPECTED) ?? firstPlain(stated)
}

/** What happened instead: what stands under that heading, or where they say so. */
export function actualOf(
  { customer }: Thread,
  reported: readonly Reported[],
): Evidence | undefined {
  const headed = reported.find(
    ({ report, roles }) => report.section === 'observed' && roles.observed,
  )
  if (headed) return evidenceOf(headed.sentence)
  return firstOf(
    customer.filter(({ plain }) => !/\?["')\]]*$/.test(plain)),
    ACTUAL,
  )
}

/** A sentence that says in so many words how it ought to be. */
function firstPlain(sentences: readonly Sentence[]): Evidence | undefined {
  const found = sentences.find(({ text }) =>
    inSections([text]).some((sentence) => tellsExpected(sentence) === 'plainly'),
  )
  return found && evidenceOf(found)
}

/** The first sentence with the plainest words; vaguer ones only when nobody was plain. */
function firstOf(
  sentences: readonly Sentence[],
  plainestFirst: readonly RegExp[],
): Evidence | undefined {
  for (const words of plainestFirst) {
    const found = sentences.find(({ plain }) => words.test(plain))
    if (found) return evidenceOf(found)
  }
  return undefined
}
