import type { BriefingView } from './briefing.ts'
import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'

const joe = (messageNumber: number, quote: string) => ({
  messageNumber,
  authorName: 'Joe',
  quote,
  url: `https://app.intercom.com/a/apps/abcd1234/conversations/215470000000123?part=${messageNumber}`,
})

const received: BriefingView = {
  stored: EXAMPLE.stored,
  timeZone: EXAMPLE.timeZone,
  caseNumber: 'C-1042',
  oneLook: {
    issue: 'Charged twice on Nov 3, refund did not go through',
    tried: 'Refund on Nov 5, no money so far',
    feeling: 'Frustrated after two contacts',
    account: 'Northwind Traders, Priority',
    previousCases: '1, resolved in October',
  },
  handoff: {
    from: { name: 'Ana Rossi', team: 'Support' },
    at: new Date('2026-01-08T16:40:00Z'),
    reason: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access.',
    expectedAction: 'Check the refund in Stripe and tell Joe the date of arrival.',
    fields: [
      { name: 'tried', value: 'Refund started on Nov 5. No money so far.' },
      { name: 'feeling', value: 'Frustrated after two contacts.' },
    ],
    bypass: undefined,
  },
  promises: [
    {
      what: 'An update on the refund.',
      due: 'Friday',
      evidence: {
        messageNumber: 7,
        authorName: 'Ana Rossi',
        quote: 'You will hear from us by Friday.',
      },
    },
  ],
  doNotAsk: [
    {
      label: 'Date of the charge',
      value: 'Nov 3',
      evidence: joe(1, 'I was charged twice on Nov 3'),
    },
    { label: 'Last four digits', value: '4242', evidence: joe(5, 'the card ending in 4242') },
  ],
  firstReply:
    'Hi Joe, Mia from Billing here. The two charges of Nov 3 and the refund that has not arrived are in front of me, so there is no need to explain again.',
  asOfMessage: 14,
}

/** What receivers read before their first reply. */
export const briefingExamples: Readonly<Record<string, BriefingView>> = {
  'after a handoff': received,
  'handed over with gaps': {
    ...received,
    handoff: received.handoff && {
      ...received.handoff,
      bypass: {
        reason: 'The customer was on the phone.',
        missing: ['The attempt has no outcome.', 'No steps to reproduce.'],
      },
    },
  },
  'never handed over': { ...received, handoff: undefined, firstReply: undefined },
  'little is known': {
    ...received,
    oneLook: { issue: '', tried: '', feeling: '', account: '', previousCases: '' },
    handoff: undefined,
    promises: [],
    doNotAsk: [],
    firstReply: undefined,
    asOfMessage: undefined,
  },
  'more facts than fit': {
    ...received,
    doNotAsk: Array.from({ length: 40 }, (_, index) => ({
      label: `Detail ${index + 1}`,
      value: `Answer ${index + 1}`,
      evidence: joe(index + 1, `The answer to ${index + 1}`),
    })),
  },
  'hostile text': {
    ...received,
    oneLook: {
      issue: HOSTILE,
      tried: HOSTILE,
      feeling: HOSTILE,
      account: HOSTILE,
      previousCases: HOSTILE,
    },
    doNotAsk: [
      {
        label: HOSTILE,
        value: HOSTILE,
        evidence: { ...joe(1, HOSTILE), authorName: HOSTILE, url: 'javascript:alert(1)' },
      },
    ],
    firstReply: HOSTILE,
  },
  'long text': {
    ...received,
    firstReply: LONG_STORY,
    handoff: received.handoff && {
      ...received.handoff,
      reason: LONG_STORY,
      fields: [{ name: 'summary', value: LONG_STORY }],
    },
  },
}
