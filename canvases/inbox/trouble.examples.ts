import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import type { TroubleView } from './trouble.ts'

const opening: TroubleView = {
  stored: { nonce: EXAMPLE.stored.nonce },
  what: undefined,
  typed: [],
  retryId: undefined,
}

const handingOver: TroubleView = {
  ...opening,
  retryId: 'check_and_hand_over',
  typed: [
    { id: 'handoff_type', value: 'support-to-support' },
    { id: 'receiver_team', value: '201' },
    {
      id: 'receiver',
      value: '902',
      choices: [
        { id: '901', text: 'Mia Chen' },
        { id: '902', text: 'Tom Weber (away)' },
      ],
    },
    { id: 'reason', value: 'Refund did not go through, needs someone with Stripe access.' },
    { id: 'product_area', value: 'Invoices' },
    { id: 'severity', value: 'high' },
    { id: 'bypass_reason', value: '' },
  ],
}

/** Trouble on our side, with and without something typed. */
export const troubleExamples: Readonly<Record<string, TroubleView>> = {
  'while opening the card': opening,
  'while handing over': handingOver,
  'while changing the type': { ...handingOver, retryId: 'handoff_type' },
  'while reading the briefing': { ...opening, retryId: 'briefing' },
  'after a press nobody knows': { ...opening, retryId: 'no_such_button' },
  'with a cause': { ...handingOver, what: 'Somebody else changed this case at the same moment.' },
  'more typed than fits': {
    ...handingOver,
    typed: [
      { id: 'reason', value: LONG_STORY },
      { id: 'summary', value: LONG_STORY.repeat(40) },
    ],
  },
  'hostile text': {
    ...handingOver,
    what: HOSTILE,
    typed: [
      { id: 'receiver', value: HOSTILE, choices: [{ id: '901', text: HOSTILE }] },
      { id: 'summary', value: HOSTILE },
    ],
  },
}
