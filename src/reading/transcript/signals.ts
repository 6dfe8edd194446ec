import type { RepeatedQuestion, Signal, SignalKind } from '../../domain/reading.ts'
import { exchangeCountOf } from './exchanges.ts'
import { LEGAL } from './matters/legal.ts'
import { speaksOfLaw } from './matters/legal-families.ts'
import { OUTAGE } from './matters/outage.ts'
import { speaksOfOutage } from './matters/outage-families.ts'
import { PRIVACY } from './matters/privacy.ts'
import { speaksOfPrivacy } from './matters/privacy-families.ts'
import { SECURITY } from './matters/security.ts'
import { speaksOfSecurity } from './matters/security-families.ts'
import { isSaid } from './negation.ts'
import { NOT_WORKING } from './not-working.ts'
import type { Sentence } from './sentences.ts'
import { silenceIn } from './silence.ts'
import { evidenceOf, type Thread } from './thread.ts'
import { type CustomerTrigger, triggeredIn } from './triggers/customer-triggers.ts'
import { TRIGGER_MARKS } from './triggers/trigger-marks.ts'

/** Back-and-forth turns after which a conversation counts as stuck. Source: the length trigger in features.md, row 73. */
export const LONG_EXCHANGE_TURNS = 8

/** Words of somebody who is about to leave. */
export const CANCELS =
  /\b(?:(?:want|like|need|going|decided|plan(?:ning)?|thinking|thought|consider(?:ing)?|request(?:ing)?|please|have|about|how (?:do|can) (?:i|we)|wish)\b[^.!?]{0,40}\bcancel(?:l?ing|lation)?\b(?! (?:the |my |an? |our |this |that )?(?:order|meeting|call|appointment|job|booking|reservation|flight|ticket|payment|transfer|delivery))|(?:won'?t|will not|not|don'?t|isn'?t)\b[^.!?]{0,25}\brenew(?:ing)?\b|close (?:my|our|the|this) account|(?:switch|mov|migrat|go)(?:e|ing)? to (?:a |an |another |one of )?(?:competitor|other (?:vendor|provider|tool)|different (?:vendor|provider|tool)|vendor|provider|another)|(?:end|terminate|stop) (?:my|our|the) (?:subscription|contract|plan|membership)|look(?:ing)? (?:at|for) (?:other|alternative)s?)\b/i

/** A single order, meeting or payment that is called off: nobody leaves over it. */
const ONE_THING =
  /\b(?:orders?|purchases?|bookings?|reservations?|meetings?|calls?|appointments?|jobs?|payments?|transfers?|transactions?|debits?|cards?|flights?|tickets?|rooms?|items?|e-?mails?|notifications?|messages?|app|windows?|pop-?ups?|it|this|that|them|one|fees?|invitations?|data|information)\b/i

/** Signals of their own: a charge that is disputed, a payment that does not go through. */
const CHARGED_OR_UNPAID = new RegExp(
  [TRIGGER_MARKS['wants-money-back'].charged, TRIGGER_MARKS['wants-money-back'].payment]
    .flatMap((words) => words?.source ?? [])
    .join('|'),
  'i',
)

/** What the customer says, by signal, strongest first. */
const CUSTOMER_SIGNALS: readonly CustomerTrigger[] = [
  { kind: 'security', words: SECURITY, says: speaksOfSecurity },
  { kind: 'outage', words: OUTAGE, says: speaksOfOutage },
  { kind: 'privacy', words: PRIVACY, says: speaksOfPrivacy },
  { kind: 'legal', words: LEGAL, says: speaksOfLaw },
  { kind: 'cancellation', words: CANCELS, learned: 'wants-cancelled', unless: ONE_THING },
  {
    kind: 'billing-dispute',
    words:
      /\b(?:(?:charged|billed|paid|debited)\b[^.!?]{0,40}\b(?:twice|two times|double|again|three times|even though|although|after (?:i|we|my|our|the) cancel\w*)|(?:double|over)[- ]?charg\w*|duplicate (?:charge|payment|invoice)s?|(?:wrong|incorrect|unexpected) (?:amount|charges?|invoice|price)|chargeback|dispute|unauthori[sz]ed|never (?:agreed|authori[sz]ed|ordered|signed up)|two charges|second charge)\b/i,
  },
  {
    kind: 'refund-request',
    words: /\b(?:refund\w*|money back|reimburs\w*)\b/i,
    learned: 'wants-money-back',
    unless: CHARGED_OR_UNPAID,
  },
  {
    kind: 'bug-report',
    words: new RegExp(
      `\\b(?:bugs?|crash\\w*|broken|glitch\\w*|error|exception|${NOT_WORKING}|nothing happens|blank (?:page|screen)|fre(?:e|o)z\\w*|(?:keeps?|kept) (?:failing|crashing|spinning)|(?:won'?t|will not) (?:load|open|save|start|sync|export))\\b`,
      'i',
    ),
  },
  {
    kind: 'repeated-story',
    words:
      /\b(?:as i (?:already )?(?:told|said|mentioned|explained|wrote)|(?:i|we)(?:'ve| have)? already (?:told|said|explained|gave|given|sent|mentioned|provided|answered|shared|described)|i told (?:the|your) (?:last|previous|other)|(?:explain|repeat|tell|say|describe)(?:ing|ed)?\b[^.!?]{0,40}\b(?:again|all over|once more|myself|from (?:the )?(?:start|scratch|beginning))|how many times|(?:second|third|fourth|fifth|3rd|4th|5th) (?:time|person|agent)\b[^.!?]{0,30}\b(?:i|we|i'm|i've|to)|keep (?:repeating|explaining|telling))\b/i,
  },
  { kind: 'complaint', words: /\b(?:complain(?:ts?|ing)?|reclamation|grievance)\b/i },
  {
    kind: 'asks-for-human',
    words:
      /\b(?:(?:speak|talk|chat|connect|transfer|get|put|pass)\b[^.!?]{0,25}\b(?:human|real person|person|agent|someone|somebody|representative|manager|supervisor)|real (?:person|human|agent)|human (?:please|being|agent|support)|(?:not|stop|another|useless|stupid) (?:a |the |this |sending )?(?:bot|robot))\b/i,
    learned: 'asks-human',
  },
  { kind: 'something-wrong', learned: 'something-wrong' },
]

/** With one of these, that something is wrong goes without saying. */
const SAYS_WHAT_IS_WRONG: readonly SignalKind[] = [
  'security',
  'outage',
  'privacy',
  'billing-dispute',
  'refund-request',
  'bug-report',
]

const HANDS_OVER =
  /\b(?:connect|pass|transfer|hand|escalat|rout|bring|loop|get)(?:e|ing|ed)?\b[^.!?]{0,40}\b(?:team|human|person|agent|colleague|support|specialist|teammate|someone)\b/i

/** Reasons to track the conversation as a case, strongest first, one of each kind. */
export function signalsOf(
  thread: Thread,
  [askedAgain]: readonly RepeatedQuestion[] = [],
): readonly Signal[] {
  const fromCustomer = fromCustomerIn(thread)
  const automation = thread.ours.filter(
    ({ message, plain }) => message.role !== 'teammate' && !/\?["')\]]*$/.test(plain),
  )
  return [
    ...fromCustomer,
    signal(
      'fin-escalated',
      automation.find(({ plain }) => isSaid(plain, HANDS_OVER)),
    ),
    signal('long-exchange', isLong(thread) ? thread.customer.at(-1) : undefined),
    askedAgain && { kind: 'repeated-question' as const, evidence: askedAgain.asked },
    signal('silence', silenceIn(thread)),
  ].filter((found) => found !== undefined)
}

const signal = (kind: SignalKind, sentence: Sentence | undefined): Signal | undefined =>
  sentence && { kind, evidence: evidenceOf(sentence) }

function fromCustomerIn(thread: Thread): readonly Signal[] {
  const found = CUSTOMER_SIGNALS.map((trigger) =>
    signal(trigger.kind, triggeredIn(trigger, thread)),
  ).filter((one) => one !== undefined)
  const isExplained = found.some(({ kind }) => SAYS_WHAT_IS_WRONG.includes(kind))
  return isExplained ? found.filter(({ kind }) => kind !== 'something-wrong') : found
}

const isLong = ({ messages }: Thread) => exchangeCountOf(messages) >= LONG_EXCHANGE_TURNS
