import type { ImpactSaid } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** What hurts, and how much each says. */
const CLUES: readonly (readonly [number, RegExp])[] = [
  [
    3,
    /(?<!\b(?:within|in|after|every|for) )\b\d[\d.,]* (?:of (?:our|my|the|us) )?(?:\w+ )?(?:users|people|customers|clients|employees|agents|seats|orders|invoices|students|patients|teammates|colleagues|stores|locations|hours|reports|hospitals|clinics|shops|sites|warehouses|branches|schools|drivers|parcels|packages|shipments|devices)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|all|most) of us\b|\bspend(?:ing)? (?:an?|\d+|two|three|several|many|half)\b[^.!?]{0,15}\b(?:hours?|days?)\b|\b(?:hours|days) (?:a|per|every|each) (?:day|week|month)\b/i,
  ],
  [
    3,
    /\b(?:(?:our|my|the) (?:whole|entire) (?:team|company|office|department)|everyone|everybody|(?:nobody|no one|none of us)\b[^.!?]{0,25}\bcan|all (?:of )?our (?:users|customers|team|staff|stores|agents))\b/i,
  ],
  [
    3,
    /\b(?:losing|lost|costing|costs us|cost us)\b[^.!?]{0,30}(?:\b(?:money|sales|revenue|customers|business|orders|hours|deals?)\b|[$€£]\s?\d)|\bturn(?:ing|ed)? away\b|\bnothing (?:goes|is going) out\b|[$€£] ?\d[\d.,]*k?\b[^.!?]{0,25}\b(?:per|an|a|every) (?:hour|day|week|minute)/i,
  ],
  [
    3,
    /\b(?:can(?:'?t|not)|unable to|not able to|couldn'?t)\b[^.!?]{0,20}\b(?:work|invoice|bill|pay|ship|sell|ship|serve|close|onboard|run|process|deliver|open the|send|launch|finish|submit|file)\b/i,
  ],
  [
    2,
    /\b(?:blocked|blocking|blocks|blocker|at a standstill|stopped|overdrawn|overdraft|payroll|deadline|go live|launch|audit|board meeting|month[- ]end|tax (?:return|filing)|production|compliance|auditors?|piling up|penalt(?:y|ies)|churn)\b/i,
  ],
  [
    1,
    /\b(?:urgent(?:ly)?|critical|every (?:day|week|time)|manually|by hand|depend on|rely on|rent|need (?:it|this|the \w+) (?:by|before|for|today))\b/i,
  ],
]

/** Which way it hurts, in the order somebody deciding asks. */
const KINDS: readonly (readonly [ImpactSaid['kind'], RegExp])[] = [
  [
    'deadline',
    /\b(?:deadline|(?:comes|leaves|loads|ships|starts|closes|expires|renews|goes live|launch\w{0,3}|is due|opens) (?:\w+ )?(?:at|on|by|today|tomorrow|this|next|tonight|in)\b|(?:need|needs|want|wants|have|has|must) (?:it|this|that|the \w+|to \w+)? ?(?:\w+ ){0,3}(?:by|before|until) |go live|month[- ]end|closes the month|until (?:\w+ \d|\d)|abgeben müssen|frist|spätestens)/i,
  ],
  [
    'money',
    /[$€£¥] ?\d|\d ?(?:[$€£¥]|usd|eur|gbp|euros?|dollars?)\b|\b(?:losing|lose|lost|costs? us|revenue|sales|turn(?:ing|ed)? away|penalt(?:y|ies)|overdrawn)\b/i,
  ],
  [
    'people',
    /\b(?:\d[\d.,]*|all|most|two|three|four|five|six|seven|eight|nine|ten|many|every|our|both) (?:\w+ ){0,3}(?:users|people|customers|clients|employees|agents|students|patients|teammates|colleagues|stores|locations|hospitals|clinics|shops|sites|warehouses|branches|schools|drivers|team)\b|\b(?:everyone|everybody|nobody|no one)\b|\bof us\b/i,
  ],
]

/** What hurts this much is worth telling on its own. */
const TELLS = 2

/** More words on how it hurts are not read. */
const MAX_IMPACTS = 5

/** Every word on how it hurts: the strongest of each kind first. Asking is no saying. */
export function impactsOf({ customer }: Thread): readonly ImpactSaid[] {
  const seen = new Set<string>()
  const found = customer
    .flatMap((sentence) => {
      const { plain } = sentence
      if (/\?["')\]]*$/.test(plain) || seen.has(plain)) return []
      seen.add(plain)
      const weight = weightOf(sentence)
      const kind = KINDS.find(([, words]) => words.test(plain))?.[0]
      const isNear = kind === 'deadline' && plain.split(' ').length >= FEWEST_DEADLINE_WORDS
      if (weight < TELLS && !isNear && !CONTRACT.test(plain)) return []
      return [{ weight, kind: kind ?? ('work' as const), evidence: evidenceOf(sentence) }]
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ kind, evidence }) => ({ kind, evidence }))
  const best = found.filter(({ kind }, at) => found.findIndex((one) => one.kind === kind) === at)
  return [...best, ...found.filter((one) => !best.includes(one))].slice(0, MAX_IMPACTS)
}

/** What they hold us to. */
const CONTRACT =
  /\b(?:(?:the|our) (?:contract|agreement|sla) (?:says|promises|guarantees|gives)|per contract)\b/i

/** A deadline in fewer words names no thing that is due. */
const FEWEST_DEADLINE_WORDS = 5

const weightOf = ({ plain }: Sentence): number =>
  CLUES.reduce((sum, [points, words]) => sum + (words.test(plain) ? points : 0), 0)

/** The sentence that says best who is hit and what they cannot do. */
export function impactOf({ customer }: Thread): Evidence | undefined {
  let best: Sentence | undefined
  let most = 1
  for (const sentence of customer) {
    const weight = weightOf(sentence)
    if (weight > most && !/\?["')\]]*$/.test(sentence.plain)) {
      best = sentence
      most = weight
    }
  }
  return best && evidenceOf(best)
}
