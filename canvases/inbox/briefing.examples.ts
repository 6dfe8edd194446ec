import type { BriefingView } from './briefing.ts'
import type { StoryView } from './briefing-story.ts'
import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'

const joe = (messageNumber: number, quote: string) => ({
  messageNumber,
  authorName: 'Joe',
  quote,
  url: `https://app.intercom.com/a/apps/abcd1234/conversations/215470000000123?part=${messageNumber}`,
})

const said = (messageNumber: number, text: string, quote: string) => ({
  text,
  evidence: [joe(messageNumber, quote)],
})

const NO_STORY: StoryView = {
  gist: [],
  sinceHandoff: [],
  concluded: [],
  activity: [],
  brief: undefined,
}

const story: StoryView = {
  ...NO_STORY,
  gist: [
    said(1, 'Joe: "I was charged twice on Nov 3"', 'I was charged twice on Nov 3'),
    said(7, 'Ana: "The refund did not go through"', 'The refund did not go through'),
  ],
  sinceHandoff: [said(15, 'Joe: "Still nothing on my card"', 'Still nothing on my card')],
  concluded: [
    said(6, 'Ana noted: "The charge is already reconciled".', 'The charge is already reconciled'),
  ],
}

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
  story,
  firstReply:
    'Hi Joe, Mia from Billing here. The two charges of Nov 3 and the refund that has not arrived are in front of me, so there is no need to explain again.',
  awaited: undefined,
  asOfMessage: 14,
}

/** What receivers read before their first reply. */
export const briefingExamples: Readonly<Record<string, BriefingView>> = {
  'after a handoff': received,
  'while the customer waits': {
    ...received,
    awaited: {
      told: 'Hi Joe! I am passing this to Mia from our Billing team.\n\nYou can expect to hear from Mia in 15 to 30 minutes (by 5:10 PM).',
      by: new Date('2026-01-08T17:10:00Z'),
      isPast: false,
      overruns: 0,
    },
  },
  'while the customer waits longer than they were told': {
    ...received,
    awaited: {
      told: 'Hi Joe! I am sorry that you are still waiting. We are on it and have not forgotten you.\n\nWe now expect to have an answer for you by 6:30 PM.',
      by: new Date('2026-01-08T18:30:00Z'),
      isPast: true,
      overruns: 2,
    },
  },
  'while a customer waits who was not told': {
    ...received,
    awaited: { told: undefined, by: undefined, isPast: false, overruns: 0 },
  },
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
  'never handed over': {
    ...received,
    handoff: undefined,
    story: { ...story, sinceHandoff: [] },
    firstReply: undefined,
  },
  'for engineering, after days': {
    ...received,
    story: {
      ...story,
      activity: [
        {
          at: new Date('2026-01-06T15:00:00Z'),
          statements: [said(1, 'Joe: "The export is empty"', 'The export is empty')],
        },
        {
          at: new Date('2026-01-07T15:00:00Z'),
          statements: [
            said(9, 'Tom: "Reproduced with one warehouse"', 'Reproduced with one warehouse'),
          ],
        },
      ],
      brief: {
        title: 'For engineering',
        parts: [
          {
            heading: 'Issue',
            statements: [said(1, 'Joe reports that the export is empty.', 'The export is empty')],
          },
          {
            heading: 'Diagnostics',
            statements: [
              said(3, 'Environment: Chrome 141, Windows 11', 'Chrome 141 on Windows 11'),
              said(9, 'Tom reproduced it with one warehouse.', 'Reproduced with one warehouse'),
            ],
          },
          {
            heading: 'Next step',
            statements: [{ text: 'Fix what Tom reproduced.', evidence: [] }],
          },
        ],
      },
    },
  },
  'little is known': {
    ...received,
    oneLook: { issue: '', tried: '', feeling: '', account: '', previousCases: '' },
    handoff: undefined,
    promises: [],
    doNotAsk: [],
    story: NO_STORY,
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
    story: { ...NO_STORY, gist: [said(1, HOSTILE, HOSTILE)] },
    firstReply: HOSTILE,
  },
  'long text': {
    ...received,
    story: { ...story, concluded: Array.from({ length: 12 }, () => said(3, LONG_STORY, 'word')) },
    firstReply: LONG_STORY,
    handoff: received.handoff && {
      ...received.handoff,
      reason: LONG_STORY,
      fields: [{ name: 'summary', value: LONG_STORY }],
    },
  },
}
