import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import type { HandedOverView } from './handed-over.ts'

const passed: HandedOverView = {
  stored: { ...EXAMPLE.stored, handoff: '0199c1f2-9000-7c44-9a31-5f7d2f7a1c02' },
  timeZone: EXAMPLE.timeZone,
  caseNumber: 'C-1042',
  to: { name: 'Mia Chen', team: 'Billing' },
  acceptBy: EXAMPLE.dueAt,
  accepted: false,
  customerMessage: undefined,
  note: 'on-its-way',
  troubles: [],
  advice: [],
  bypassReason: undefined,
  canWithdraw: true,
}

/** A handoff that went through, as its sender sees it. */
export const handedOverExamples: Readonly<Record<string, HandedOverView>> = {
  'just sent': passed,
  'customer told, note posted': {
    ...passed,
    note: 'posted',
    customerMessage:
      'Mia from Billing is taking over and has everything you wrote. You will hear from her by Thursday 1PM.',
  },
  'customer is being told': {
    ...passed,
    customerMessage: 'Mia from Billing is taking over and has everything you wrote.',
    customerTold: 'on-its-way',
  },
  'nothing was sent, because somebody had replied': {
    ...passed,
    note: 'posted',
    notToldWhy: 'a teammate had replied already',
  },
  'note could not be posted': {
    ...passed,
    note: undefined,
    troubles: [
      {
        what: 'The note could not be posted',
        why: 'Intercom refused it: Admin not found (404 admin_not_found)',
        doThis: 'Post it yourself: the whole text is in the briefing.',
      },
    ],
  },
  'nobody knows whether the owner was assigned': {
    ...passed,
    note: 'posted',
    troubles: [
      {
        what: 'Nobody knows whether the new owner was assigned',
        why: 'Intercom did not answer. Tried 25 times',
        doThis: 'Check the assignee in Intercom.',
      },
    ],
  },
  accepted: { ...passed, accepted: true, note: 'posted' },
  'no acceptance clock': {
    ...passed,
    acceptBy: undefined,
    to: { name: 'Mia Chen', team: undefined },
  },
  'handed over anyway, with advice': {
    ...passed,
    bypassReason: 'The customer is on the phone and Mia knows the account.',
    advice: [
      {
        check: 'tried',
        field: 'tried',
        weight: 'advisory',
        problem: 'The attempt has no outcome.',
        fix: 'Add what came of it.',
        evidence: [{ messageNumber: 6, authorName: 'Joe', quote: 'still nothing on my account' }],
        suggestion: undefined,
      },
    ],
  },
  'hostile text': {
    ...passed,
    to: { name: HOSTILE, team: HOSTILE },
    customerMessage: HOSTILE,
    note: undefined,
    troubles: [{ what: HOSTILE, why: HOSTILE, doThis: HOSTILE }],
    bypassReason: HOSTILE,
  },
  'long text': { ...passed, customerMessage: LONG_STORY, bypassReason: LONG_STORY },
}
