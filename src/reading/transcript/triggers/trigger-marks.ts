import { NOT_WORKING } from '../not-working.ts'

/** The questions asked of every sentence a customer writes. */
export const TRIGGER_NAMES = [
  'asks-human',
  'wants-cancelled',
  'wants-money-back',
  'something-wrong',
  'complains',
] as const

/** One of the questions asked of every sentence a customer writes. */
export type TriggerName = (typeof TRIGGER_NAMES)[number]

/** Patterns that speak for or against an answer, by name: a model weighs them beside the words. */
export type Marks = Readonly<Record<string, RegExp>>

const PERSON =
  '(?:humans?|persons?|people|agents?|someone|somebody|anyone|representative|rep|manager|supervisor|operator|advis[eo]r|colleague|staff|worker|specialist|boss|individual)'

const MONEY =
  '(?:money|cash|payments?|dollars?|euros?|pounds?|bucks|[$€£] ?\\d[\\d.,]*|\\d[\\d.,]* ?[$€£]|\\d[\\d.,]* (?:dollars?|euros?|pounds?|bucks|usd|eur|gbp))'

const REFUND = '(?:refund|reimburs|rebate|restitution|compensat|chargeback)\\w*'

const TROUBLE = '(?:issue|problem|trouble|error|difficult(?:y|ie))s?'

const THING =
  '(?:accounts?|subscriptions?|plans?|memberships?|contracts?|trials?|cards?|loans?|mortgages?|debits?|orders?|bookings?|reservations?|appointments?|meetings?|payments?|transfers?|transactions?|purchases?|overdrafts?|licen[cs]es?|seats?|service|it|one|that|this|them|room|everything)'

/** The patterns of each question. Written by hand; what each of them is worth was learned. */
export const TRIGGER_MARKS: Readonly<Record<TriggerName, Marks>> = {
  'asks-human': {
    person: new RegExp(
      `\\b(?:speak|talk|chat|connect|transfer|get|put|pass|give|contact|reach|call|find|want|need|prefer)(?:ing)?\\b[^.!?]{0,30}\\b${PERSON}\\b`,
      'i',
    ),
    real: /\b(?:real|live|actual|human|proper|living|breathing) (?:person|human|people|agent|being|operator|somebody|someone|support|rep\w*)\b/i,
    machine:
      /\b(?:with|to|like|not|stop|another|useless|stupid|this|a) (?:a |the |this |your |stupid |talking to ){0,2}(?:machine|bots?|robots?|chat ?bots?|virtual (?:agent|assistant)s?|computer|recording|ai)\b/i,
    stuck:
      /\bconversation\b[^.!?]{0,20}\bnot (?:working|leading|going|helping)|\bnot leading (?:anywhere|us)|\b(?:this|you) (?:is|are) (?:really |so |very )?(?:frustrating|useless|unhelpful)\b|\byou(?:'re| are) not (?:helping|listening)\b/i,
    desk: /\b(?:speak|talk|chat|transfer|connect|put|get)\b[^.!?]{0,20}\b(?:to|with|through to) (?:the |your |a |our )?(?:reception|front desk|restaurant|room service|concierge|spa|kitchen|bar|manager|team|department|support|billing|sales|customer (?:service|support|care|assistance))\b/i,
    service:
      /\b(?:contact|call|reach|phone|speak|talk|e-?mail|number|hours|when|available)\b[^.!?]{0,40}\bcustomer (?:\w{3,10})\b|\bcustomer (?:service|support|care|assistance) (?:number|hours|phone|e?-?mail|is available)\b/i,
    handOff: /\b(?:hand|pass|put|transfer|escalate|forward) (?:me|us|this|it)\b/i,
    tells: /\b(?:we|i|my|our) (?:\w+ )?(?:agent|team|manager|staff|people|person)\b/i,
  },
  'wants-cancelled': {
    asks: /\b(?:want|like|need|please|just|can you|could you|how (?:do|can|to)|going to|have to|wanna|gotta|must|decided|plan(?:ning)? to|help|trying|kindly)\b[^.!?]{0,30}\b(?:cancel\w*|terminat\w*|clos(?:e|ing)|delet\w*|remov\w*|freez\w*|block|stop|end|quit|leave|shut down|deactivat\w*|unsubscrib\w*|get rid)\b/i,
    first:
      /^\W*(?:(?:please|hi|hello|hey|ok|okay|yes|no|just|kindly|thanks|now|and|so|then)\W+){0,3}(?:cancel|terminate|close|delete|freeze|block|stop|end|revert|deactivate|unsubscribe)\b/i,
    thing: new RegExp(
      `\\b(?:cancel\\w*|terminat\\w*|clos(?:e|ing)|delet\\w*|remov\\w*|freez\\w*|block\\w*|revert|stop|end|shut down|get rid of|deactivat\\w*|discontinu\\w*) (?:[\\p{L}\\p{N}':.-]+ ){0,6}${THING}\\b`,
      'iu',
    ),
    leaves:
      /\b(?:go(?:ing)? somewhere else|(?:switch|mov|migrat|chang)\w* (?:to|over to) (?:a |an |another |one of )?(?:\w+ )?(?:competitor|vendor|provider|tool|bank|company|another|alternative)|(?:want|going|like|have decided) to (?:leave|quit)|leaving (?:you|the|your)|(?:won'?t|will not|not|don'?t|isn'?t)\b[^.!?]{0,25}\brenew(?:ing)?|(?:don'?t|do not|no longer) (?:need|want)\b[^.!?]{0,40}(?:any ?more|any longer|account|subscription|plan|order))\b/i,
    cannotCome:
      /\b(?:(?:won'?t|will not|can'?t|cannot|can not|cant|not) (?:be able to )?(?:make it|come|attend)|don'?t want to meet)\b/i,
    fee: /\b(?:cancell?ation|termination|withdrawal|exit|early)\b[^.!?]{0,15}\b(?:fees?|charges?|penalt(?:y|ies)|costs?|policy)\b/i,
    done: /\b(?:was|were|been|got|has|is|already) (?:cancell?ed|closed|terminated|reverted|declined|blocked|frozen)\b/i,
  },
  'wants-money-back': {
    refund: new RegExp(`\\b${REFUND}`, 'i'),
    back: new RegExp(
      `\\b(?:my|our|the|that|those|all|get|want|need|return)\\b[^.!?]{0,25}${MONEY}[^.!?]{0,25}\\bback\\b|\\bmoney[- ]?back\\b|\\bget back\\b[^.!?]{0,15}${MONEY}|\\bpa(?:y|id) (?:me|us) back\\b`,
      'i',
    ),
    charged:
      /\b(?:(?:charged|billed|debited)\b[^.!?]{0,40}\b(?:twice|two times|double|again|three times|even though|although|after)|(?:double|over)[- ]?(?:charg|bill)\w*|duplicate (?:charge|payment|invoice)s?|dispute|unauthori[sz]ed (?:charge|payment|transaction))\b/i,
    payment: new RegExp(
      `\\b${TROUBLE}\\b[^.!?]{0,20}\\bpayments?\\b|\\bpayments? ${TROUBLE}\\b`,
      'i',
    ),
  },
  'something-wrong': {
    notWorking: new RegExp(`\\b(?:${NOT_WORKING})\\b`, 'i'),
    refused:
      /\b(?:declin|reject|refus|revert|block|fail|bounc|denied|deny|crash)(?:ed|s|ing|es)?\b/i,
    pending: /\b(?:pending|stuck|missing|delayed|overdue|not there|gone|empty)\b/i,
    wrong:
      /\b(?:wrong|incorrect|not (?:right|correct|good|the correct)|can'?t be right|broken|dead|dirty|faulty|bug\w*|error|weird|strange|unfair|so bad|terribl[ey])\b/i,
    cannot:
      /\b(?:can'?t|cannot|cant|can not|couldn'?t|could not|unable to|not able to|(?:does|do|did)(?:n'?t| not) (?:let|allow|seem|go|show|arrive|come|receive|get)|won'?t (?:\w+))\b/i,
    waits:
      /\b(?:still (?:not|pending|waiting|haven'?t|hasn'?t|doesn'?t|isn'?t|didn'?t|shows?|here|there)|(?:haven'?t|hasn'?t|have not|has not|never) (?:received|got|arrived|come|seen|updated|shown|been)|should have (?:received|arrived|got)|been waiting|it'?s been)\b/i,
    isnt: /\b(?:is|are|was|were|has|have|it'?s)(?:n'?t| not) (?:\w+ ){0,2}(?:working|showing|sent|there|here|possible|available|updated|arriv\w+|right|correct)\b/i,
    issue: new RegExp(
      `\\b(?:an?|some|having|have|has|got|there(?:'s| is| are)|with)\\b[^.!?]{0,15}\\b${TROUBLE}\\b`,
      'i',
    ),
    why: /\bwhy (?:is|are|was|were|did|does|do|can|don'?t|cannot|can'?t|has|have|my|the)\b/i,
    back: /\b(?:changed|changing|went|goes|turned|back) (?:back )?(?:to )?(?:the )?(?:back|previous|old)\b/i,
    hypothetical: /\b(?:if|when|in case|what happens)\b/i,
    self: /\bi (?:can'?t|cannot|cant|won'?t|don'?t|do not|couldn'?t) (?:make it|remember|know|find (?:it|my card)|need|want|think|have|come|like)\b/i,
  },
  complains: {
    complaint: /\b(?:complain\w*|reclamations?|grievance)\b/i,
    claim:
      /\b(?:file|filing|make|making|lodge|lodging|submit\w*|open|raise|register)\b[^.!?]{0,25}\bclaims?\b|\b(?:customer|consumer) claims?\b|\bclaims? against\b/i,
    company: /\bagainst (?:your|the|this|ur)\b/i,
  },
}

/** The names of the patterns found in a sentence. */
export const marksIn = (marks: Marks, plain: string): readonly string[] =>
  Object.entries(marks)
    .filter(([, words]) => words.test(plain))
    .map(([name]) => name)
