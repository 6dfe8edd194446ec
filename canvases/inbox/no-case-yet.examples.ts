import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import type { NoCaseYetView } from './no-case-yet.ts'

const billing: NoCaseYetView = {
  stored: { nonce: EXAMPLE.stored.nonce },
  signal: {
    why: 'Billing dispute',
    evidence: {
      messageNumber: 3,
      authorName: 'Joe',
      quote: 'I was charged twice on Nov 3 and nobody has sent the money back.',
    },
  },
  tier: 'priority',
  situation: 'Charged twice on Nov 3, refund did not go through',
  asOfMessage: 5,
  notice: undefined,
}

/** A conversation without a case, as teammates meet it. */
export const noCaseYetExamples: Readonly<Record<string, NoCaseYetView>> = {
  'looks like a case': billing,
  'ordinary question': {
    ...billing,
    signal: undefined,
    tier: 'standard',
    situation: 'How to change the invoice address',
  },
  'nothing known': {
    ...billing,
    signal: undefined,
    tier: undefined,
    situation: undefined,
    asOfMessage: undefined,
  },
  'signal without a quote': { ...billing, signal: { why: 'Long exchange', evidence: undefined } },
  'after the case was resolved': { ...billing, notice: 'Case C-1042 was resolved meanwhile.' },
  'hostile text': {
    ...billing,
    signal: {
      why: HOSTILE,
      evidence: { messageNumber: 3, authorName: HOSTILE, quote: HOSTILE },
    },
    situation: HOSTILE,
    notice: HOSTILE,
  },
  'long text': {
    ...billing,
    signal: {
      why: LONG_STORY,
      evidence: { messageNumber: 3, authorName: LONG_STORY, quote: LONG_STORY },
    },
    situation: LONG_STORY,
    notice: LONG_STORY,
  },
}
