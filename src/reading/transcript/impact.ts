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

/** The sentence that says best who is hit and what they cannot do. */
export function impactOf({ customer }: Thread): Evidence | undefined {
  let best: Sentence | undefined
  let most = 1
  for (const sentence of customer) {
    const weight = CLUES.reduce(
      (sum, [points, words]) => sum + (words.test(sentence.plain) ? points : 0),
      0,
    )
    if (weight > most && !/\?["')\]]*$/.test(sentence.plain)) {
      best = sentence
      most = weight
    }
  }
  return best && evidenceOf(best)
}
