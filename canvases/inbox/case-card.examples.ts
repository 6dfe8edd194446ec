import type { CaseCardView } from './case-card.ts'
import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'

const { stored, timeZone, dueAt } = EXAMPLE

const clock = (
  label: string,
  word: string,
  state: NonNullable<CaseCardView['clock']>['state'],
) => ({ label, word, dueAt, state, seenAt: dueAt })

const billing: CaseCardView = {
  stored,
  timeZone,
  caseNumber: 'C-1042',
  status: 'open',
  tier: 'priority',
  clock: clock('First reply', 'reply', 'on-track'),
  owner: { name: 'Ana Rossi', team: 'Support' },
  situation: 'Charged twice on Nov 3, refund did not go through',
  flags: ['Promised callback', '2 attempts'],
  pending: undefined,
  troubles: [],
  asOfMessage: 14,
  notice: undefined,
}

const noteNotPosted = {
  what: 'The note could not be posted',
  why: 'Intercom refused it: Admin not found (404 admin_not_found)',
  doThis: 'Post it yourself: the whole text is in the briefing.',
}

const ownerUnsure = {
  what: 'Nobody knows whether the new owner was assigned',
  why: 'Intercom did not answer. Tried 25 times',
  doThis: 'Check the assignee in Intercom.',
}

const pending = {
  to: { name: 'Mia Chen', team: 'Billing' },
  acceptBy: dueAt,
  canWithdraw: true,
}

/** The case card as teammates meet it. */
export const caseCardExamples: Readonly<Record<string, CaseCardView>> = {
  'on track': billing,
  'older than the conversation': { ...billing, isOlder: true },
  'at risk': { ...billing, clock: clock('First reply', 'reply', 'at-risk') },
  'breached, every flag': {
    ...billing,
    tier: 'enterprise',
    status: 'in-progress',
    clock: clock('Resolution', 'resolve', 'breached'),
    flags: [
      'Promised callback',
      'High value',
      'Already apologised',
      'Multiple attempts',
      'Handed over 3 times',
    ],
  },
  'waiting for acceptance, seen by the sender': {
    ...billing,
    status: 'handed-off',
    clock: clock('Acceptance', 'accept', 'on-track'),
    owner: { name: 'Mia Chen', team: 'Billing' },
    pending,
  },
  'waiting for acceptance, seen by another': {
    ...billing,
    status: 'handed-off',
    owner: { name: 'Mia Chen', team: 'Billing' },
    pending: { ...pending, acceptBy: undefined, canWithdraw: false },
  },
  'the customer waits too long': {
    ...billing,
    status: 'handed-off',
    clock: clock('Acceptance', 'accept', 'breached'),
    owner: { name: 'Mia Chen', team: 'Billing' },
    pending,
    waits: 'The customer waits too long: write to them now',
  },
  'changed meanwhile': {
    ...billing,
    notice: 'This case changed meanwhile. What was typed is kept in the form.',
  },
  'everything at once': {
    ...billing,
    status: 'handed-off',
    clock: clock('Acceptance', 'accept', 'breached'),
    pending: { ...pending, canWithdraw: false },
    flags: ['Promised callback', 'High value', 'Already apologised', 'Multiple attempts'],
    notice: 'This case changed meanwhile. What was typed is kept in the form.',
  },
  'the note could not be posted': { ...billing, troubles: [noteNotPosted] },
  'several things did not happen': {
    ...billing,
    status: 'handed-off',
    pending,
    troubles: [noteNotPosted, ownerUnsure],
  },
  'the token is refused': {
    ...billing,
    troubles: [
      {
        what: 'Intercom refuses the access token',
        why: '',
        doThis: 'An admin has to install Baton again.',
      },
    ],
  },
  'waiting on the customer': {
    ...billing,
    status: 'waiting-on-customer',
    clock: clock('Next reply', 'reply', 'paused'),
    flags: [],
  },
  'resolved in time': {
    ...billing,
    status: 'resolved',
    clock: clock('Resolution', 'resolve', 'met'),
    flags: [],
  },
  'little is known': {
    ...billing,
    tier: undefined,
    clock: undefined,
    owner: { name: 'Ana Rossi', team: undefined },
    situation: undefined,
    flags: [],
    asOfMessage: undefined,
  },
  'hostile text': {
    ...billing,
    owner: { name: HOSTILE, team: HOSTILE },
    situation: HOSTILE,
    flags: [HOSTILE, HOSTILE],
    troubles: [{ what: HOSTILE, why: HOSTILE, doThis: HOSTILE }],
    notice: HOSTILE,
  },
  'long text': {
    ...billing,
    owner: { name: LONG_STORY, team: LONG_STORY },
    situation: LONG_STORY,
    flags: [LONG_STORY, LONG_STORY, LONG_STORY, LONG_STORY],
    notice: LONG_STORY,
  },
}
