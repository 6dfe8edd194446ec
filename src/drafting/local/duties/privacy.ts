import type { DutyRule } from '../duty.ts'

/**
 * Personal data. A request has to be answered within a month (GDPR, article 12), a breach reported within 72 hours of
 * becoming known (article 33); other laws set other times, so a step names them as what they are.
 */
export const PRIVACY_DUTIES: readonly DutyRule[] = [
  {
    words:
      /\b(?:breach|leak|expos|(?:someone|somebody) else|another (?:customer|company|user|person|client|patient|tenant)|other customers?|strangers?|wrong (?:person|customer|recipient|address|patient|client|company)|different (?:person|customer|company)|not (?:ours|mine)\b|visible to|all (?:the )?(?:other )?recipients|(?:everybody|everyone|anyone|my ex) can|public in)/i,
    action: (customer) =>
      `Find out whose data reached whom and stop it, tell whoever answers for data protection at once (a breach may have to be reported within 72 hours), and tell ${customer} what was found.`,
    severity: 'high',
    reply: 'I see that data may have reached the wrong people, and I take that seriously.',
  },
  {
    words: /\b(?:delet|eras|remov|wip(?:e|ed|ing)|anonymi|destroy|purg|forg[eo]t|scrub)/i,
    action: (customer) =>
      `Confirm the deletion request to ${customer}, check that it is theirs to make, have the data deleted within the legal time (one month under the GDPR), and tell them when it is done.`,
    severity: undefined,
    reply: 'I have seen your request to have your data deleted; you need not send it again.',
  },
  {
    words:
      /\b(?:cop(?:y|ies) of|access|what (?:\w+ )?(?:data|information|do you)|know about|subject|you (?:hold|have|store|keep)|export)/i,
    action: (customer) =>
      `Confirm the request for their data to ${customer}, check that it is theirs to make, hand the data out within the legal time (one month under the GDPR), and tell them when it is done.`,
    severity: undefined,
    reply: 'I have seen your request about your data; you need not send it again.',
  },
  {
    words:
      /\b(?:consent|opt(?:ed)?[- ](?:in|out)|sell|sold|shar|advertis|market|train|agree|object|use of)/i,
    action: (customer, quote) =>
      `Stop what ${customer} objects to (${quote}), check what was passed on already, and tell them both.`,
    severity: undefined,
    reply: 'I have seen that you object to how your data is used; you need not say so again.',
  },
  {
    words: /./,
    action: (customer) =>
      `Take care of the privacy request ${customer} made, and tell them when it is done.`,
    severity: undefined,
    reply: 'I have seen your request about your data; you need not send it again.',
  },
]
