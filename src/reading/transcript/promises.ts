import type { PromiseMade } from '../../domain/reading.ts'
import { promisesKeptIn } from './promise-kept.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'
import { dueWords } from './time-words.ts'

const CALL =
  /\b(?:call(?:ing)?(?: you)?(?: back)?\b(?! it\b)|phone you|ring you|callback|give you a (?:call|ring)|hop on a call|rufen? (?:sie|dich)|rückruf)\b/i

const UPDATE =
  /\b(?:get back to|let you know|updates?\b|follow(?:ing)? up|keep you (?:posted|informed|updated)|come back to you|reach (?:back )?out|be in touch|(?:hear|heard) (?:back )?from|reply|respond|e-?mail you|write (?:back )?to you|look(?:ing)? into|check(?:ing)?|investigat\w*|ask(?:ing)?|find(?:ing)? out|escalat\w*|rais(?:e|ing)|contact (?:you|them)|report back|message you|melden? (?:mich|uns)|klären?|prüfen?|kümmern?e?|talk to|speak to|speak with)\b/i

const SENDS_NEWS =
  /\b(?:send|give|provide|have|get|post|share)\b[^.!?]{0,20}\b(?:updates?|news|an answer|a reply)\b/i

const OUTCOME =
  /\b(?:refund\w*|credit\w*|fix\w*|solv\w*|resolv\w*|sen[dt]\w*|ship\w*|replac\w*|restor\w*|reset\w*|process\w*|issu(?:e|ed|ing)|extend\w*|waiv\w*|cancel\w*|arriv\w*|receiv\w*|see (?:it|the)|deliver\w*|deploy\w*|releas\w*|unlock\w*|updat\w*|correct\w*|remov\w*|delet\w*|enabl\w*|activat\w*|upgrad\w*|migrat\w*|complet\w*|reach\b|ready|back (?:up|online)|working|done|hav(?:e|ing)|get\b|make sure|ensure|tak(?:e|ing) care|sort\w*|provid\w*|prepar\w*|add\w*|appl(?:y|ied)|reimburs\w*|appear\w*|go(?:ing)? out|schicken?|senden?|korrigier\w*|erstatt\w*)\b/i

const WE_WILL =
  '(?:i|we|one of us|(?:[a-z]+ ){0,3}(?:team(?:mates?)?|members?|agents?|engineers?|developers?|technicians?|colleagues?|managers?|specialists?|experts?|someone|somebody|support))'

/** Our side says what will happen: the person who does it, or the thing that arrives. */
const COMMITS = new RegExp(
  `\\b${WE_WILL}(?:'ll| will| shall|'m going to| am going to| are going to|'re going to| is going to| promise| guarantee)\\b` +
    `|^(?:thanks?[^.!?]{0,20}[,;] )?will (?:keep|get|let|follow|update|send|call|check|come|be in touch|report)\\b` +
    `|^(?!.*\\b(?:habe|haben|nicht|kein\\w*)\\b).*\\b(?:ich|wir) (?:melde|kläre|schicke|sende|prüfe|kümmere|rufe|werde|korrigiere|erstatte)n?\\b` +
    `|\\bi (?:promise|guarantee)\\b|\\blet me\\b[^.!?]{0,60}\\b(?:get back|let you know|come back|follow up)\\b` +
    `|\\byou(?:'ll| will| should| can expect to)(?: (?:then|also|now|soon))? (?:receive|get|hear|see|have|be (?:refunded|credited|contacted|called|reimbursed|able to .{1,40}\\b(?:by|within|tomorrow|today|on)))\\b` +
    `|\\b(?:refund|credit|fix|money|amount|replacement|account|update|payment|invoice|it|this|that|everything|order|package|data|service)\\b[^.!?]{0,30}(?:'ll| will| should)(?: be| arrive| reach| appear| go| land| ship)\\b` +
    `|\\b(?:you can )?expect (?:a |an |the |to |your |it |our )[^.!?]{0,60}\\b(?:by|within|in|tomorrow|today|on)\\b`,
  'i',
)

const NOT_A_PROMISE =
  /^(?:if|once you|when you|in case|should you|unless)\b|\b(?:(?:i|we)(?:'ll| will) (?:need|require|wait|be (?:here|happy|glad|closing|able)|close|assume|ask you|have to ask|never|not|connect|pass|transfer|hand|do (?:my|our) best|try|leave|always)|you(?:'ll| will) (?:need|have to|want|be asked|see (?:a|an|the|that|your) (?:button|option|link|menu|page|setting|tab)|find)|(?:you(?:'ll| will) )?no longer|would you like|(?:i|we)'ll get (?:you|this|someone|a (?:human|teammate|colleague))\b[^.!?]{0,30}(?:team|connected|over to|human|teammate|colleague|help)|won'?t|will not)\b/i

/** A note about what was said to the customer elsewhere: on the phone, in another channel. */
const NOTED_PROMISE =
  /\b(?:[Pp]romised|[Aa]ssured|[Cc]ommitted to|[Gg]uaranteed|[Tt]old (?:him|her|them|the customer|[A-Z][a-z]+) (?:that )?(?:we|i|it|someone|they|she|he)(?:'d|'ll| will| would)\b|[Ss]aid (?:we|i|I)(?:'d|'ll| will| would)\b|[Aa]greed (?:on |to )?(?:a |call|refund|credit))/

/**
 * What our side told the customer would happen and has not visibly done yet, oldest first.
 * Fin and bots promise on our behalf; a note counts when it reports a promise.
 */
export function promisesOf(thread: Thread): readonly PromiseMade[] {
  const isKept = promisesKeptIn(thread)
  const open = thread.sentences.filter((sentence) => isPromise(sentence) && !isKept(sentence))
  const seen = new Set<string>()
  return open
    .filter(({ plain }) => !seen.has(plain.toLowerCase()) && seen.add(plain.toLowerCase()))
    .map(toPromise)
}

function isPromise({ message, plain }: Sentence): boolean {
  if (message.role === 'customer') return false
  if (message.kind === 'noted') return message.role === 'teammate' && NOTED_PROMISE.test(plain)
  if (/\?["')\]]*$/.test(plain) || /^["']/.test(plain)) return false
  const commits = COMMITS.exec(plain)
  if (!commits || NOT_A_PROMISE.test(plain)) return false
  const rest = plain.slice(commits.index)
  return CALL.test(rest) || UPDATE.test(rest) || OUTCOME.test(rest)
}

function toPromise(sentence: Sentence): PromiseMade {
  const due = dueWords(sentence.plain)
  return {
    what: sentence.text,
    due: due && sentence.text.slice(due.index, due.index + due.length),
    kind: kindOf(sentence),
    evidence: evidenceOf(sentence),
  }
}

/** The kind by what is done first, except that a call is what the customer waits for. */
function kindOf({ plain }: Sentence): PromiseMade['kind'] {
  if (CALL.test(plain)) return 'callback'
  if (SENDS_NEWS.test(plain)) return 'update'
  const from = COMMITS.exec(plain)?.index ?? 0
  const update = plain.slice(from).search(UPDATE)
  const outcome = plain.slice(from).search(OUTCOME)
  if (update < 0) return 'outcome'
  return outcome < 0 || update <= outcome ? 'update' : 'outcome'
}
