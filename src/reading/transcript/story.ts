import type { Reading, SignalKind } from '../../domain/reading.ts'
import type { Evidence, Transcript } from '../../domain/transcript.ts'
import { attemptIn } from './attempt-words.ts'
import { weightFor } from './issue-type.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, readThread, type Thread } from './thread.ts'
import { sinceWords } from './time-words.ts'

/** The sentences a retelling starts from. */
export interface Story {
  /** What the customer came with, in their own words. */
  readonly problem: Evidence | undefined
  /** A second sentence that adds to the problem: what makes it worse, what they want. */
  readonly more: Evidence | undefined
  /** The words that say how long it has been so: `since Monday`. */
  readonly since: Evidence | undefined
  /** What they ask us. */
  readonly question: Evidence | undefined
  /** What somebody on our side said is missing here: access, a permission, a decision. */
  readonly need: Evidence | undefined
  /** Where our side says why it happens. */
  readonly cause: Evidence | undefined
  /** The last customer message says it works now. */
  readonly solved: Evidence | undefined
}

const ASKS = /\?["')\]]*$/
const GREETING_ONLY =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|thank you)\b[^.!?]{0,30}[.!,]*$/i
const TROUBLE =
  /\b(?:can(?:'?t|not)|(?:is|are|was|were|do|does|did|has|have|had|could|would|wo|will)(?:n'?t| not)|not|no|never|nothing|wrong|missing|twice|fails?|failed|error|broken|down|lost|stuck|late|still|instead|without|unable|problem|issue|too slow|waiting|cancel|refund)\b/i
const NEED =
  /\b(?:(?:do(?:n'?t| not)|no|without|lack|haven'?t) (?:have |got )?(?:the )?(?:access|permission|rights|tools?)|(?:only|just) (?:the )?(?:billing|engineering|engineers?|finance|legal|success|admins?|[a-z]+ team) (?:can|could|is able|has|have)|needs? (?:someone|somebody|a person|an? engineer|engineering|finance|billing|legal|approval|sign-?off|access|the \w+ team|to be (?:approved|checked|looked at) by)|(?:outside|beyond|above) (?:my|our) (?:limit|authority|permission|access|remit)|not (?:authori[sz]ed|allowed) to|can(?:'?t|not) (?:see|access|issue|refund|approve|change|fix|view|reach) (?:\w+ ){0,6}(?:from (?:here|my side|our side)|myself|in support|on my end))\b/i

const CAUSE =
  /\b(?:because|caused by|the (?:cause|reason|problem|issue) (?:is|was|seems)|due to|turns out|root cause|it looks like|we found that|i found that|i can see that|i can see (?:two|both|a second|an? duplicate))\b/i

const SOLVED =
  /\b(?:(?:it|that|this|everything) (?:works?|worked|is working|is fixed|fixed it|solved it|did it|is solved)|works? (?:now|again|fine|perfectly)|all (?:good|set|fine) now|problem (?:is )?solved|resolved|(?:got|received|arrived) (?:it|now))\b/i

/** The sentences that carry the story of a conversation. */
export function storyOf(transcript: Transcript, reading: Reading): Story {
  const thread = readThread(transcript)
  const ranked = thread.customer
    .map((sentence) => ({ sentence, worth: worthOf(sentence, reading, thread) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
  const problem = ranked[0]?.sentence
  const more = ranked.find(
    ({ sentence, worth }) =>
      worth >= 4 && sentence.text !== problem?.text && TROUBLE.test(sentence.plain),
  )
  const ours = [
    ...thread.notes,
    ...thread.ours.filter(({ message }) => message.role === 'teammate'),
  ]
  return {
    problem: problem && evidenceOf(problem),
    more: more && evidenceOf(more.sentence),
    since: sinceOf(thread),
    question: asEvidence(
      thread.customer.find(({ plain }) => /\?["')\]]*$/.test(plain) && plain.length > 15),
    ),
    need: asEvidence(ours.find(({ plain }) => NEED.test(plain))),
    cause: asEvidence(ours.find(({ plain }) => CAUSE.test(plain) && !/\?["')\]]*$/.test(plain))),
    solved: solvedIn(thread),
  }
}

const asEvidence = (sentence: Sentence | undefined) => sentence && evidenceOf(sentence)

/** Signals that are what the customer came for. */
const CORE: readonly SignalKind[] = [
  'outage',
  'privacy',
  'cancellation',
  'billing-dispute',
  'refund-request',
]

function worthOf(sentence: Sentence, reading: Reading, { customer }: Thread): number {
  const { issueType, signals } = reading
  const { plain, message } = sentence
  const words = plain.split(' ').length
  if (words < 3 || GREETING_ONLY.test(plain)) return 0
  const isOpening = message.number === customer[0]?.message.number
  return (
    weightFor(issueType, sentence) +
    (signals.some(({ kind, evidence }) => CORE.includes(kind) && evidence.quote === sentence.text)
      ? 3
      : 0) +
    (TROUBLE.test(plain) ? 2 : 0) +
    (/\d/.test(plain) ? 1 : 0) +
    (isOpening ? 2 : 0) -
    (words > 45 ? 2 : 0) -
    (ASKS.test(plain) && issueType !== 'feature' && issueType !== 'question' ? 2 : 0) -
    (words < 5 ? 3 : 0) -
    (attemptIn(sentence) ? 3 : 0) -
    (/^(?:actual|expected|steps?|error (?:code|message))\b/i.test(plain) ? 4 : 0) -
    (/^(?:as i|i already|how many times|this is the (?:second|third|fourth))\b/i.test(plain)
      ? 4
      : 0)
  )
}

function sinceOf({ customer }: Thread): Evidence | undefined {
  for (const sentence of customer) {
    const since = sinceWords(sentence.plain)
    if (since)
      return evidenceOf(sentence, sentence.text.slice(since.index, since.index + since.length))
  }
  return undefined
}

function solvedIn({ customer, messages }: Thread): Evidence | undefined {
  const last = messages.findLast(({ role, kind }) => role === 'customer' && kind === 'said')
  const words = customer.filter(({ message }) => message.id === last?.id)
  const open = words.some(({ plain }) => /\b(?:but|not|n't|still|however|again)\b|\?/i.test(plain))
  return open ? undefined : asEvidence(words.find(({ plain }) => SOLVED.test(plain)))
}
