import type { DutyRule } from '../duty.ts'

const REPLY =
  'I treat this as a security matter, before anything else; please send no passwords or keys here.'

/** Somebody may have got in, or could: what is open is closed before anybody asks how it came about. */
export const SECURITY_DUTIES: readonly DutyRule[] = [
  {
    words:
      /\b(?:keys?|tokens?|secrets?|credentials?)\b[^.!?]{0,60}\b(?:leak|expos|publi|github|push|post|past|commit|stole|accident|compromis|by mistake)|\b(?:leak|expos|publi|push|post|past|commit|stole|accident|compromis)\w*\b[^.!?]{0,60}\b(?:keys?|tokens?|secrets?|credentials?)\b/i,
    action: (customer) =>
      `Have the leaked key or token revoked and replaced, check what was done with it since, and tell ${customer} what was found.`,
    severity: 'urgent',
    reply: REPLY,
  },
  {
    words:
      /\b(?:vulnerab|cross[- ]site|xss\b|csrf\b|sql injection|pen-?test|exploit|bug bounty|disclosure|malware|brute|ddos|security (?:issue|hole|flaw|bug|risk)|without (?:any |a )?(?:authentication|log ?in|password)|see admin)/i,
    action: (customer, quote) =>
      `Pass ${quote} to whoever answers for security, take the details there and not in this conversation, and tell ${customer} who looks into it.`,
    severity: 'high',
    reply: REPLY,
  },
  {
    words: /\b(?:phish|fake|scam|bogus|impersonat|spoof|copies your|spam)/i,
    action: (customer, quote) =>
      `Check whether it came from us (${quote}), report it as a fake where it did not, and tell ${customer} what to do with it.`,
    severity: 'high',
    reply: REPLY,
  },
  {
    words: /./,
    action: (customer) =>
      `End all open sessions of ${customer}'s account, have its password and keys changed, check what was done in it, and tell them what was found.`,
    severity: 'urgent',
    reply: REPLY,
  },
]
