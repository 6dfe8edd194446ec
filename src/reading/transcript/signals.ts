import type { Signal, SignalKind } from '../../domain/reading.ts'
import { exchangeCountOf } from './exchanges.ts'
import { isDenied } from './negation.ts'
import { NOT_WORKING } from './not-working.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** Back-and-forth turns after which a conversation counts as stuck. Source: the length trigger in features.md, row 73. */
export const LONG_EXCHANGE_TURNS = 8

/** Words of somebody who is about to leave. */
export const CANCELS =
  /\b(?:(?:want|like|need|going|decided|plan(?:ning)?|thinking|thought|consider(?:ing)?|request(?:ing)?|please|have|about|how (?:do|can) (?:i|we)|wish)\b[^.!?]{0,40}\bcancel(?:l?ing|lation)?\b(?! (?:the |my |an? |our |this |that )?(?:order|meeting|call|appointment|job))|(?:won'?t|will not|not|don'?t|isn'?t)\b[^.!?]{0,25}\brenew(?:ing)?\b|close (?:my|our|the|this) account|(?:switch|mov|migrat|go)(?:e|ing)? to (?:a |an |another |one of )?(?:competitor|other (?:vendor|provider|tool)|different (?:vendor|provider|tool)|vendor|provider|another)|(?:end|terminate|stop) (?:my|our|the) (?:subscription|contract|plan|membership)|look(?:ing)? (?:at|for) (?:other|alternative)s?)\b/i

/** Words of somebody for whom nothing runs. */
export const OUTAGE =
  /\b(?:outage|(?:site|service|system|platform|api|app|everything|production|prod|servers?|dashboard|workspace)\b[^.!?]{0,25}\b(?:is|are|was|has been|have been|went|gone)\b[^.!?]{0,15}\b(?:down|offline|unavailable|unreachable)|(?:nobody|no one|none of (?:us|our|my)|all (?:of )?(?:our|my)|(?:our|my|the) (?:whole|entire) (?:team|company|office|department))\b[^.!?]{0,40}\b(?:can'?t|cannot|can|unable|down|locked out|stopped)|(?:api|site|service|servers?|app|platform)\b[^.!?]{0,20}\b(?:answers?|returns?|throws?|gives?|fails?)\b[^.!?]{0,20}\b(?:50[0-4]|on every|for every))\b/i

/** What the customer says, by signal, strongest first. */
const CUSTOMER_SIGNALS: readonly (readonly [SignalKind, RegExp])[] = [
  ['outage', OUTAGE],
  [
    'privacy',
    /\b(?:gdpr|ccpa|data (?:breach|leak|protection|deletion)|(?:delete|erase|remove) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|information)|privacy|personal data|(?:someone|somebody) else'?s|another (?:customer|company|user)'?s? (?:data|invoices?|account|orders?|records?))\b/i,
  ],
  ['cancellation', CANCELS],
  [
    'billing-dispute',
    /\b(?:(?:charged|billed|paid|debited)\b[^.!?]{0,40}\b(?:twice|two times|double|again|three times|even though|although|after (?:i|we|my|our|the) cancel\w*)|(?:double|over)[- ]?charg\w*|duplicate (?:charge|payment|invoice)s?|(?:wrong|incorrect|unexpected) (?:amount|charges?|invoice|price)|chargeback|dispute|unauthori[sz]ed|never (?:agreed|authori[sz]ed|ordered|signed up)|two charges|second charge)\b/i,
  ],
  ['refund-request', /\b(?:refund\w*|money back|reimburs\w*)\b/i],
  [
    'bug-report',
    new RegExp(
      `\\b(?:bugs?|crash\\w*|broken|glitch\\w*|error|exception|${NOT_WORKING}|nothing happens|blank (?:page|screen)|fre(?:e|o)z\\w*|(?:keeps?|kept) (?:failing|crashing|spinning)|(?:won'?t|will not) (?:load|open|save|start|sync|export))\\b`,
      'i',
    ),
  ],
  [
    'repeated-story',
    /\b(?:as i (?:already )?(?:told|said|mentioned|explained|wrote)|(?:i|we)(?:'ve| have)? already (?:told|said|explained|gave|given|sent|mentioned|provided|answered|shared|described)|i told (?:the|your) (?:last|previous|other)|(?:explain|repeat|tell|say|describe)(?:ing|ed)?\b[^.!?]{0,40}\b(?:again|all over|once more|myself|from (?:the )?(?:start|scratch|beginning))|how many times|(?:second|third|fourth|fifth|3rd|4th|5th) (?:time|person|agent)\b[^.!?]{0,30}\b(?:i|we|i'm|i've|to)|keep (?:repeating|explaining|telling))\b/i,
  ],
  [
    'asks-for-human',
    /\b(?:(?:speak|talk|chat|connect|transfer|get|put|pass)\b[^.!?]{0,25}\b(?:human|real person|person|agent|someone|somebody|representative|manager|supervisor)|real (?:person|human|agent)|human (?:please|being|agent|support)|(?:not|stop|another|useless|stupid) (?:a |the |this |sending )?(?:bot|robot))\b/i,
  ],
]

const HANDS_OVER =
  /\b(?:connect|pass|transfer|hand|escalat|rout|bring|loop|get)(?:e|ing|ed)?\b[^.!?]{0,40}\b(?:team|human|person|agent|colleague|support|specialist|teammate|someone)\b/i

/** Reasons to track the conversation as a case, strongest first, one of each kind. */
export function signalsOf(thread: Thread): readonly Signal[] {
  const fromCustomer = CUSTOMER_SIGNALS.map(([kind, words]) =>
    signal(kind, first(thread.customer, words)),
  )
  const automation = thread.ours.filter(
    ({ message, plain }) => message.role !== 'teammate' && !/\?["')\]]*$/.test(plain),
  )
  return [
    ...fromCustomer,
    signal('fin-escalated', first(automation, HANDS_OVER)),
    signal('long-exchange', isLong(thread) ? thread.customer.at(-1) : undefined),
  ].filter((found) => found !== undefined)
}

const signal = (kind: SignalKind, sentence: Sentence | undefined): Signal | undefined =>
  sentence && { kind, evidence: evidenceOf(sentence) }

function first(sentences: readonly Sentence[], words: RegExp): Sentence | undefined {
  return sentences.find(({ plain }) => {
    const match = words.exec(plain)
    return match !== null && !isDenied(plain, match.index)
  })
}

const isLong = ({ messages }: Thread) => exchangeCountOf(messages) >= LONG_EXCHANGE_TURNS
