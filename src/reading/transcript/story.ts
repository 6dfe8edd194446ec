import type { Reading, SignalKind } from '../../domain/reading.ts'
import type { Evidence, Transcript } from '../../domain/transcript.ts'
import { answerIn } from './answer.ts'
import { attemptIn } from './attempt-words.ts'
import { speaksToMachine } from './injections/speaks-to-machine.ts'
import { weightFor } from './issue-type.ts'
import { causeIn, needIn, planIn } from './need-and-cause.ts'
import { openingWords } from './opening-words.ts'
import type { Sentence } from './sentences.ts'
import { CANCELS, LONG_EXCHANGE_TURNS } from './signals.ts'
import { tellingPart } from './telling-part.ts'
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
  /** What they ask us and nobody has answered; in a mere question, what they asked first. */
  readonly question: Evidence | undefined
  /** What they say somebody promised them. */
  readonly claimed: Evidence | undefined
  /** What has been going wrong for them, oldest first. */
  readonly complaints: readonly Evidence[]
  /** Where they say that it cannot wait. */
  readonly pressing: Evidence | undefined
  /** What our side explained to them last. */
  readonly answer: Evidence | undefined
  /** What somebody on our side said is missing here: access, a permission, a decision. */
  readonly need: Evidence | undefined
  /** Where our side says why it happens. */
  readonly cause: Evidence | undefined
  /** What somebody on our side noted comes next. */
  readonly plan: Evidence | undefined
  /** The last customer message says it works now. */
  readonly solved: Evidence | undefined
}

const ASKS = /\?["')\]]*$/
const GREETING_ONLY =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|thank you)\b[^.!?]{0,30}[.!,]*$/i
const TROUBLE =
  /\b(?:can(?:'?t|not)|(?:is|are|was|were|do|does|did|has|have|had|could|would|wo|will)(?:n'?t| not)|not|no|never|nothing|wrong|missing|twice|fails?|failed|error|broken|down|lost|stuck|late|still|instead|without|unable|problem|issue|too slow|waiting|cancel|refund)\b/i
const SOLVED =
  /\b(?:(?:it|that|this|everything) (?:works?|worked|is working|is fixed|fixed it|solved it|did it|is solved)|works? (?:now|again|fine|perfectly)|all (?:good|set|fine) now|problem (?:is )?solved|resolved|found it|(?:got|received|arrived) (?:it|now))\b/i

const LACKS =
  /\b(?:can(?:'?t|not)|lost|missing|slow\w*|price (?:went|goes|increased)|more expensive|still|by hand|manually|nobody|no one|never|broken|fail\w*|waiting|outages?|disappoint\w*|frustrat\w*|a (?:third|half|fraction) of what|errors?|crash\w*|wrong|not work\w*)\b/i

const MAX_COMPLAINTS = 4

const RECENT_MESSAGES = 2

const CLAIMS =
  /\b(?:promised (?:me|us)|(?:was|were|been) (?:promised|assured|guaranteed)|you (?:promised|assured|guaranteed)|(?:assured|guaranteed) (?:me|us))\b/i

const PRESSING = /\b(?:urgent(?:ly)?|asap|immediately|emergency|dringend)\b/i

/** `as well` adds to a problem that was told before. */
const ADDS = /\b(?:as well|too|also)[.!]?$/i

const ADDITION_COSTS = 2

/** Right after the problem: `They should not be.` */
const DENIES = /^(?:they|that|this|it|which|these) should(?:n'?t| not)\b/i

const HUMAN =
  /\b(?:talk|speak|chat|connect|get)\b[^.!?]{0,25}\b(?:human|real person|person|agent|someone|somebody|manager)\b/i

/**
 * The sentences that carry the story of a conversation.
 *
 * @param isUnread whether the customer writes in a language whose words tell the reading nothing: then what they opened
 * with is the problem
 */
export function storyOf(transcript: Transcript, reading: Reading, isUnread: boolean): Story {
  const thread = toPeople(readThread(transcript))
  const ranked = thread.customer
    .map((sentence) => ({ sentence, worth: worthOf(sentence, reading, thread) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
  const problem = isUnread ? openingWords(thread.customer) : ranked[0]?.sentence
  const more = ranked.find(
    ({ sentence, worth }) =>
      worth + (ADDS.test(sentence.plain) ? ADDITION_COSTS : 0) >= 4 &&
      sentence.text !== problem?.text &&
      isCurrent(sentence, reading, thread) &&
      (TROUBLE.test(sentence.plain) || isCore(sentence, reading)) &&
      !(reading.issueType === 'bug' && CANCELS.test(sentence.plain)),
  )
  const said = (words: RegExp) => asEvidence(thread.customer.find(({ plain }) => words.test(plain)))
  return {
    problem: asEvidence(problem),
    more: asEvidence(more?.sentence) ?? differing(reading.impact, problem),
    since: sinceOf(thread),
    question: asEvidence(questionIn(thread, reading)),
    claimed: said(CLAIMS),
    complaints: thread.customer.filter(isComplaint).slice(0, MAX_COMPLAINTS).map(toEvidence),
    pressing: said(PRESSING),
    answer: asEvidence(answerIn(thread)),
    need: asEvidence(needIn(thread)),
    cause: asEvidence(causeIn(thread)),
    plan: asEvidence(planIn(thread)),
    solved: solvedIn(thread),
  }
}

/** Planted orders are out of the customer's words already; a colleague may have quoted one. */
function toPeople(thread: Thread): Thread {
  const isToPeople = ({ plain }: Sentence) => !speaksToMachine(plain)
  return { ...thread, ours: thread.ours.filter(isToPeople), notes: thread.notes.filter(isToPeople) }
}

const toEvidence = (sentence: Sentence) => evidenceOf(sentence, tellingPart(sentence.text))

const asEvidence = (sentence: Sentence | undefined) => sentence && toEvidence(sentence)

const differing = (words: Evidence | undefined, from: Sentence | undefined) =>
  words && words.quote !== from?.text ? words : undefined

/** What was said in the middle of a long thread has usually been overtaken. */
function isCurrent(
  { message }: Sentence,
  { exchangeCount }: Reading,
  { customer }: Thread,
): boolean {
  const numbers = [...new Set(customer.map((said) => said.message.number))]
  const newest = numbers.at(-RECENT_MESSAGES) ?? 0
  return (
    exchangeCount < LONG_EXCHANGE_TURNS || message.number === numbers[0] || message.number >= newest
  )
}

/** The newest question that is still open; where everything is a question, the one they came with. */
function questionIn({ customer, messages }: Thread, { issueType }: Reading): Sentence | undefined {
  const asked = customer.filter(({ plain }) => ASKS.test(plain) && plain.length > 15)
  const answered = messages.findLast(({ role, kind }) => role === 'teammate' && kind === 'said')
  const open = asked.filter(({ message }) => message.number > (answered?.number ?? 0))
  return open.at(-1) ?? (issueType === 'question' ? asked[0] : undefined)
}

/** What went wrong, without the wish to leave and without asking. */
const isComplaint = ({ plain }: Sentence): boolean =>
  LACKS.test(plain) && !ASKS.test(plain) && !CANCELS.test(plain) && !/\brenew/i.test(plain)

/** Signals that are what the customer came for. */
const CORE: readonly SignalKind[] = [
  'outage',
  'privacy',
  'cancellation',
  'billing-dispute',
  'refund-request',
]

const isCore = ({ text }: Sentence, { signals }: Reading): boolean =>
  signals.some(({ kind, evidence }) => CORE.includes(kind) && evidence.quote === text)

function worthOf(sentence: Sentence, reading: Reading, { customer }: Thread): number {
  const { issueType } = reading
  const { plain, message } = sentence
  const words = plain.split(' ').length
  if (words < 3 || GREETING_ONLY.test(plain)) return 0
  const isOpening = message.number === customer[0]?.message.number
  const next = customer[customer.indexOf(sentence) + 1]
  return (
    weightFor(issueType, sentence) +
    (isCore(sentence, reading) ? 3 : 0) +
    (next?.message.id === message.id && DENIES.test(next.plain) ? 3 : 0) +
    (issueType === 'feature' && !ASKS.test(plain) && weightFor('bug', sentence) > 0 ? 2 : 0) +
    (TROUBLE.test(plain) ? 2 : 0) +
    (/\d/.test(plain) ? 1 : 0) +
    (isOpening ? 2 : 0) -
    (words > 45 ? 2 : 0) -
    (ASKS.test(plain) && issueType !== 'feature' && issueType !== 'question' ? 2 : 0) -
    (words < 5 ? 3 : 0) -
    (attemptIn(sentence) ? 3 : 0) -
    (HUMAN.test(plain) ? 5 : 0) -
    (ADDS.test(plain) ? ADDITION_COSTS : 0) -
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
