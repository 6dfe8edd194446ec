import { dueWords } from '../transcript/time-words.ts'
import { intentionIn } from './intention.ts'

/** Something our side says will happen, in one sentence. */
export interface SaidPromise {
  readonly kind: 'callback' | 'update' | 'outcome'
  /** The words that say when; undefined when none do. */
  readonly due: { readonly index: number; readonly length: number } | undefined
}

const CALL =
  /\b(?:call(?:ing)?(?: you)?(?: back)?\b(?! it\b)|phone you|ring you|callback|give you a (?:call|ring)|hop on a call|rufen? (?:sie|dich)|rückruf)\b/i

const UPDATE =
  /\b(?:get back to|let you know|updates?\b|follow(?:ing)? up|keep you (?:posted|informed|updated)|come back to you|reach (?:back )?out|be in touch|(?:hear|heard) (?:back )?from|reply|respond|answer you|e-?mail you|write (?:back )?to you|look(?:ing)? into|check(?:ing)?|investigat\w*|ask(?:ing)?|find(?:ing)? out|escalat\w*|rais(?:e|ing)|contact(?:ed)?|report back|message you|melden? (?:mich|uns)|klären?|prüfen?|kümmern?e?|talk to|speak to|speak with|share (?:it|this|that|the))\b/i

const SENDS_NEWS =
  /\b(?:send|give|provide|have|get|post|share)\b[^.!?]{0,20}\b(?:updates?|news|an answer|a reply)\b/i

const OUTCOME =
  /\b(?:refund\w*|credit\w*|fix\w*|solv\w*|resolv\w*|sen[dt]\w*|ship\w*|replac\w*|restor\w*|reset\w*|process\w*|issu(?:e|ed|ing)|extend\w*|waiv\w*|cancel\w*|arriv\w*|receiv\w*|see (?:it|the)|deliver\w*|deploy\w*|releas\w*|unlock\w*|updat\w*|correct\w*|remov\w*|delet\w*|enabl\w*|activat\w*|upgrad\w*|migrat\w*|complet\w*|reach\b|ready|back (?:up|online)|working|done|hav(?:e|ing)|get\b|make sure|ensure|tak(?:e|ing) care|sort\w*|provid\w*|prepar\w*|add\w*|appl(?:y|ied)|reimburs\w*|appear\w*|go(?:ing)? out|schicken?|senden?|korrigier\w*|erstatt\w*)\b/i

const TEAM =
  '(?:team(?:mates?)?|members?|agents?|engineers?|developers?|technicians?|colleagues?|managers?|specialists?|experts?|someone|somebody|support)'

/** Whoever speaks for us: `I`, `our engineers`, `someone from billing`, `my colleague Ann`. */
const WE = `(?:i|we|one of us|(?:[a-z]+ ){0,3}${TEAM}(?: (?:from|in|on|at|of) (?:our |the )?[a-z]+(?: (?:team|department|side))?| [a-z]+)?)`

const WILL =
  "(?:'ll| will| shall|'m going to| am going to| are going to|'re going to| is going to| promise| guarantee)"

const REACHES_YOU =
  '(?:call|ring|phone|contact|e-?mail|answer|update|message|help|visit|reply to|get back to|reach out to|write to|follow up with|come back to|send)'

/** Our side says what will happen: the person who does it, or the thing that arrives. */
const COMMITS = new RegExp(
  `\\b${WE}${WILL}\\b` +
    `|(?<!\\b(?:you|he|she))(?:'ll| will| is going to| are going to) (?:also |then |now )?${REACHES_YOU} (?:you|this|it|the|your)\\b` +
    `|\\bthey(?:'ll| will) (?:confirm|reply|answer|fix|look|check|call|send|resolve)\\b` +
    `|(?:^(?:thanks?[^.!?]{0,20}[,;] )?|, |\\band )will (?:keep|get|let|follow|update|send|call|check|come|be in touch|report)\\b` +
    `|^(?!.*\\b(?:habe|haben|nicht|kein\\w*)\\b).*\\b(?:ich|wir) (?:melde|kläre|schicke|sende|prüfe|kümmere|rufe|werde|korrigiere|erstatte)n?\\b` +
    `|\\bi (?:promise|guarantee)\\b|\\byou(?:'ve got| have| got) my word\\b|\\b(?:rest assured|you can (?:count|rely) on)\\b` +
    `|\\blet me\\b[^.!?]{0,60}\\b(?:get back|let you know|come back|follow up)\\b` +
    `|\\byou(?:'ll| will| should| can expect to)(?: (?:then|also|now|soon))? (?:receive|get|hear|see|have|be (?:refunded|credited|contacted|called|reimbursed|updated|able to .{1,40}\\b(?:by|within|tomorrow|today|on)))\\b` +
    `|\\b(?:refund|credit|fix|money|amount|replacement|account|access|update|payment|invoice|it|this|that|everything|order|package|parcel|card|data|service|discount)\\b[^.!?]{0,30}(?:'ll| will| should)(?: be| arrive| reach| appear| go| land| ship)\\b` +
    `|\\b(?:you can )?expect (?:a |an |the |to |your |it |our )[^.!?]{0,60}\\b(?:by|within|in|tomorrow|today|on)\\b`,
  'i',
)

/** Said of now, meant for later once a time stands beside it: `I'm sending it tonight`, `a courier is coming on Friday`. */
const UNDER_WAY =
  /\b(?:(?:i'm|we're|i am|we are)(?: \w+)? (?:sending|shipping|calling|refunding|replacing|fixing|releasing|coming|phoning|ringing|emailing|crediting|processing|delivering)|(?:technician|courier|engineer|colleague|replacement|parcel|package|team|driver|refund|fix)s? (?:is|are) (?:coming|arriving|calling|going out|due|scheduled|planned|expected|on (?:its|their) way)|(?:plan|plans|planning|aim|aims|aiming) to)\b/i

const NOT_A_PROMISE =
  /^(?:if|once you|when you|in case|should you|unless)\b|\b(?:(?:i|we)(?:'ll| will) (?:need|require|wait|be (?:here|happy|glad|closing|able)|close|assume|ask you|have to ask|never|not|connect|pass|transfer|hand|do (?:my|our) best|try|leave|always)|you(?:'ll| will) (?:need|have to|want|be asked|see (?:a|an|the|that|your) (?:button|option|link|menu|page|setting|tab)|find)|(?:you(?:'ll| will) )?no longer|would you like|(?:i|we)'ll get (?:you|this|someone|a (?:human|teammate|colleague))\b[^.!?]{0,30}(?:team|connected|over to|human|teammate|colleague|help)|won'?t|will not|not going to|usually|normally|typically|generally)\b/i

/** Done within the talk itself: nobody has to be told later. */
const MOMENTARY =
  /\b(?:(?:one|just a|give me a|a) (?:moment|second|sec|minute)|bear with me|hang on|hold on|hold the line|pull(?:ing)? up|while i)\b(?! or so)/i

/**
 * What one sentence of ours promises beyond this very talk: a call, news, an outcome, or anything with a time to it.
 * Undefined for questions, offers, conditions, instructions, and for `let me check` and the like.
 */
export function promiseIn(plain: string): SaidPromise | undefined {
  if (/\?["')\]]*$/.test(plain) || /^["']/.test(plain) || NOT_A_PROMISE.test(plain))
    return undefined
  const due = dueWords(plain)
  const from = committedFrom(plain, due !== undefined)
  if (from === undefined) return undefined
  const rest = plain.slice(from)
  const isLater =
    due !== undefined &&
    due.index + due.length > from &&
    !/^(?:for|at this)\b/i.test(plain.slice(due.index))
  if (MOMENTARY.test(plain) && !isLater) return undefined
  if (!isLater && !CALL.test(rest) && !UPDATE.test(rest) && !OUTCOME.test(rest)) return undefined
  return { kind: kindOf(plain, from), due }
}

/** Where the commitment begins; `let me look` is one only with a time to it. */
function committedFrom(plain: string, hasTime: boolean): number | undefined {
  const commits = COMMITS.exec(plain)?.index
  if (commits !== undefined) return commits
  const intention = intentionIn(plain)
  if (intention?.manner === 'will') return intention.index
  if (!hasTime) return undefined
  return intention?.manner === 'at-once' ? intention.index : UNDER_WAY.exec(plain)?.index
}

/** The kind by what is done first, except that a call is what the customer waits for. */
function kindOf(plain: string, from: number): SaidPromise['kind'] {
  if (CALL.test(plain)) return 'callback'
  if (SENDS_NEWS.test(plain)) return 'update'
  const update = plain.slice(from).search(UPDATE)
  const outcome = plain.slice(from).search(OUTCOME)
  if (update < 0) return 'outcome'
  return outcome < 0 || update <= outcome ? 'update' : 'outcome'
}
