import type { DutyRule } from '../duty.ts'

const REPLY =
  'I have seen what you wrote about the legal side; I am not the one who can answer that part.'

/** Law: nobody admits, denies or deletes anything before those who answer for it have seen it. */
export const LEGAL_DUTIES: readonly DutyRule[] = [
  {
    words: /\b(?:preserve|subpoena|litigat|court order|police (?:asked|wants?|investigat))/i,
    action: (customer, quote) =>
      `Keep every record of this as it is, have whoever answers for legal matters see ${quote}, and tell ${customer} who replies to it.`,
    severity: 'high',
    reply: REPLY,
  },
  {
    words: /./,
    action: (customer, quote) =>
      `Have whoever answers for legal matters see ${quote} before anybody replies to it, and tell ${customer} who does.`,
    severity: 'high',
    reply: REPLY,
  },
]
