import type { Account } from '../../account.ts'
import type { TextReading } from '../../reading.ts'
import { badMood } from '../bad-mood.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check, HandoffDraft } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'

/**
 * Is it clear who is hit, how many, and what they cannot do?
 *
 * A plain "no business impact" will do for a calm customer of the standard tier. Where the contract or
 * the mood says otherwise, it will not.
 */
export const impact: Check = (draft) => {
  const typed = draft.typed.impact
  const missing = isMissing(typed)
  if (!missing && (typed.namesImpact || tellsEnough(typed))) return undefined
  const stakes = stakesOf(draft)
  if (!missing && typed.saysNone && stakes === undefined) return undefined
  const said = draft.reading.impact
  const unclear = missing
    ? 'The note does not say what this costs the customer'
    : `${quoted(typed.text)} does not say who is hit or what they cannot do`
  return {
    check: 'impact',
    field: 'impact',
    weight: 'blocking',
    problem: `${unclear}${stakes ? `, and ${stakes}` : ''}.`,
    fix: 'Say who is hit, how many, and what they cannot do.',
    evidence: said ? [said] : [],
    suggestion: draftedText(draft, 'impact'),
  }
}

/** With this many words of its own, it says what happens to somebody, even if nobody was recognised in it. */
const TELLING_ENOUGH = 4

/** Words for a great or small impact that do not say of what. */
const HOW_BAD =
  /^(?:impact\w*|affect\w*|operation\w*|productiv\w*|business|daily|critical\w*|major|minor|serious\w*|severe\w*|significant\w*|high\w*|medium|low|big|huge|great\w*|extreme\w*|really|important|importance|priorit\w*|urgency|severity|sev\d|p\d|escalat\w*|management|manager|boss|trust|reputation|relationship|strategic|key|vip|account|concern\w*|inconvenien\w*|annoy\w*|disrupt\w*|consider\w*|option\w*|patience|losing|hurt\w*|bad\w*|worse|worst|unacceptable|process\w*|experience|overall|currently|potential\w*|caus\w*|lead\w*|result\w*|depend\w*|rel(?:y|ies|ied)|company|client\w*|today|tomorrow|keep\w*|much|lot|day)$/

const tellsEnough = ({ specificWords }: TextReading): boolean =>
  specificWords.filter((word) => !HOW_BAD.test(word)).length >= TELLING_ENOUGH

/** What makes the impact matter more than usual, as the end of a sentence. */
function stakesOf({ account, reading }: HandoffDraft): string | undefined {
  const mood = badMood(reading)
  if (account.tier !== 'standard') {
    const spend = account.monthlySpend ? ` that pays ${account.monthlySpend} a month` : ''
    return `${nameOf(account)} is ${account.tier} tier${spend}${mood ? ` and ${mood}` : ''}`
  }
  return mood && `${nameOf(account)} is ${mood}`
}

const nameOf = ({ companyName, contactName }: Account) =>
  companyName ?? contactName ?? 'the customer'
