import type { IssueType } from '../../domain/reading.ts'
import { requestScores } from '../bug-report/request-kind.ts'
import { OUTAGE } from './matters/outage.ts'
import { NOT_WORKING } from './not-working.ts'
import type { Sentence } from './sentences.ts'
import { CANCELS } from './signals.ts'
import type { Thread } from './thread.ts'

interface Clue {
  readonly type: IssueType
  readonly weight: number
  readonly words: RegExp
}

/** What gives an issue away, most telling first: on a draw the earlier type wins. */
const CLUES: readonly Clue[] = [
  { type: 'cancellation', weight: 6, words: CANCELS },
  { type: 'bug', weight: 6, words: OUTAGE },
  { type: 'cancellation', weight: 2, words: /\b(?:renewal|renew|downgrade|competitors?)\b/i },
  {
    type: 'billing',
    weight: 4,
    words:
      /\b(?:refund\w*|(?:double|over)[- ]?charg\w*|charged|billed|chargeback|money back|duplicate (?:charge|payment)s?|coupons?|vouchers?|promo(?:tion(?:al)?)? codes?|discount codes?|rechnung(?:en)?|lastschrift|abgebucht|facture|factura|fattura)\b/i,
  },
  {
    type: 'billing',
    weight: 2,
    words: /\b(?:invoices?|billing|payments?|charges?|credit card|receipts?|vat|price|pricing)\b/i,
  },
  {
    type: 'access',
    weight: 5,
    words:
      /\b(?:locked out|(?:can'?t|cannot|can not|unable to|not able to|couldn'?t) (?:log|sign|get)(?: back)? ?in(?:to)?\b|need to get (?:back )?in\b|invit(?:e|ation)\b[^.!?]{0,25}\b(?:link|e-?mail|expired)|reset (?:link|e-?mail)|forgot\w* (?:my )?password|two-?factor|2fa|verification code)\b/i,
  },
  { type: 'access', weight: 2, words: /\b(?:password|log ?in|sign ?in|sso|permissions?)\b/i },
  {
    type: 'bug',
    weight: 4,
    words: new RegExp(
      `\\b(?:bugs?|crash\\w*|broken|glitch\\w*|error|exception|outage|(?:is|are|went|been) down|${NOT_WORKING}|nothing happens|spins|spinning|hangs|blank (?:page|screen)|fre(?:e|o)z\\w*|(?:keeps?|kept) (?:failing|crashing|spinning|loading)|(?:won'?t|will not) (?:load|open|save|start|sync|export))\\b`,
      'i',
    ),
  },
  {
    type: 'bug',
    weight: 2,
    words:
      /\b(?:fail(?:s|ed|ing)?|stuck|wrong|missing|slow|timed? ?out|(?:that|this|it|they|there|these|which) should(?:n't| not) (?:be|happen|have)|(?:shows?|says?|displays?) \d[^.!?]{0,60}\b(?:we|i) (?:counted|have|had|expected))\b/i,
  },
  {
    type: 'bug',
    weight: 3,
    words:
      /\b(?:fix (?:the|this|it|your)|(?:can'?t|cannot|can not|unable to|couldn'?t) (?:process|export|import|save|load|open|send|upload|download|create|print|sync|connect|use))\b/i,
  },
  {
    type: 'feature',
    weight: 4,
    words:
      /\b(?:feature requests?|is it possible|is there (?:a|any) way|would be (?:great|nice|helpful|useful)|any plans?|roadmap|would love|(?:could|can|will) you add|do you (?:plan|support)|suggestion|i wish)\b/i,
  },
  {
    type: 'question',
    weight: 1,
    words:
      /(?<!\b(?:help|look)[^?]{0,20})\?["')\]]*$|\b(?:how (?:do|can|to)|what is|where (?:can|do)|wondering)\b/i,
  },
]

/** The words of the first message count more: people say what they came for. */
const OPENING_FACTOR = 2

/** What kind of problem the customer came with; `question` when nothing tells. People ask in every thread, so asking counts once. */
export function issueTypeOf({ customer, notes, ours }: Thread): IssueType {
  const sentences = customer.length > 0 ? customer : notes.length > 0 ? notes : ours
  const opening = sentences[0]?.message.id
  const scores = new Map<IssueType, number>()
  for (const sentence of sentences) {
    const factor = sentence.message.id === opening ? OPENING_FACTOR : 1
    for (const { type, weight } of cluesIn(sentence)) {
      if (type === 'question' && scores.has(type)) continue
      scores.set(type, (scores.get(type) ?? 0) + weight * factor)
    }
  }
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a)
  const type = best?.[0] ?? 'question'
  if (type !== 'bug' && type !== 'feature' && type !== 'question') return type
  const plainer = plainerKind(sentences.filter(({ message }) => message.id === opening))
  // Who asks for help with something that fails asks for it to be mended.
  return type === 'bug' && plainer === 'question' ? type : (plainer ?? type)
}

/** How much plainer one kind has to be than the other for the whole opening to decide. In points of `requestScores`. */
const PLAINER_BY = 3

/** Bug, wish or question, where the opening as a whole leaves no doubt: `feature request`, steps, headings. */
function plainerKind(opening: readonly Sentence[]): 'bug' | 'feature' | 'question' | undefined {
  const [subject, ...rest] = opening.map(({ plain }) => plain)
  if (subject === undefined) return undefined
  const { bug, feature, question } = requestScores(subject, rest.join(' '))
  if (bug >= Math.max(feature, question) + PLAINER_BY) return 'bug'
  if (feature >= Math.max(bug, question) + PLAINER_BY) return 'feature'
  return question >= Math.max(bug, feature) + PLAINER_BY ? 'question' : undefined
}

/** How strongly a sentence speaks of this kind of problem; 0 when it does not. */
export function weightFor(type: IssueType, sentence: Sentence): number {
  return cluesIn(sentence)
    .filter((clue) => clue.type === type)
    .reduce((most, { weight }) => Math.max(most, weight), 0)
}

function cluesIn({ plain }: Sentence): readonly Clue[] {
  return CLUES.filter(({ words }) => words.test(plain))
}
