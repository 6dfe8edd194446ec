import type { BlockedView } from './blocked.ts'
import { HOSTILE, LONG_STORY } from './example-words.ts'
import type { FindingView } from './finding-text.ts'
import { asked, FORMS } from './form.examples.ts'

const vagueReason: FindingView = {
  check: 'reason',
  field: 'reason',
  weight: 'blocking',
  problem: 'The reason names a team but no cause.',
  fix: 'Say what went wrong and what Billing has that is needed here.',
  evidence: [{ messageNumber: 0, authorName: undefined, quote: 'escalating to billing' }],
  suggestion: undefined,
}

const missingPromise: FindingView = {
  check: 'promised',
  field: 'promised',
  weight: 'blocking',
  problem: 'The customer was promised something that the note does not hold.',
  fix: 'Name what was promised and by when.',
  evidence: [
    { messageNumber: 7, authorName: 'Ana Rossi', quote: 'You will hear from us by Friday.' },
  ],
  suggestion: 'An update by Friday (message 7).',
}

const noOutcome: FindingView = {
  check: 'tried',
  field: 'tried',
  weight: 'advisory',
  problem: 'The attempt has no outcome.',
  fix: 'Add what came of it.',
  evidence: [],
  suggestion: undefined,
}

const away: FindingView = {
  check: 'receiver',
  field: 'receiver',
  weight: 'blocking',
  problem: 'Tom Weber is away.',
  fix: 'Choose somebody who is there.',
  evidence: [],
  suggestion: '901',
}

const noSteps: FindingView = {
  check: 'repro-steps',
  field: 'repro_steps',
  weight: 'blocking',
  problem: 'There is no step that another person could repeat.',
  fix: 'Number the steps from the first click to the problem.',
  evidence: [
    { messageNumber: 1, authorName: 'Joe', quote: 'Open Reports, press Export, wait a minute.' },
    { messageNumber: 3, authorName: 'Joe', quote: 'Only with the filter set to last month.' },
    { messageNumber: 4, authorName: 'Joe', quote: 'Same in Firefox.' },
  ],
  suggestion: '1. Open Reports\n2. Set the filter to last month\n3. Press Export\n4. Wait a minute',
}

const twice: BlockedView = {
  ...FORMS.support,
  fields: FORMS.support.fields.map((field) => {
    if (field.name === 'promised') return { ...field, value: '' }
    return field.name === 'reason' ? asked('reason', 'escalating to billing') : field
  }),
  findings: [vagueReason, missingPromise, noOutcome],
  bypass: { reason: '', problem: undefined },
}

/** What agents meet when the gate stopped a handoff. */
export const blockedExamples: Readonly<Record<string, BlockedView>> = {
  'two things to fix and one to consider': twice,
  'one thing to fix': { ...twice, findings: [vagueReason] },
  'receiver away': {
    ...twice,
    findings: [away],
    receiver: { ...twice.receiver, teammateId: '902' },
  },
  'a bug without steps': {
    ...FORMS.engineering,
    findings: [noSteps],
    bypass: { reason: '', problem: undefined },
  },
  'two findings on one field': {
    ...twice,
    findings: [
      vagueReason,
      {
        check: 'secrets',
        field: 'reason',
        weight: 'blocking',
        problem: 'The reason holds what looks like a card number.',
        fix: 'Leave it out.',
        evidence: [{ messageNumber: 0, authorName: undefined, quote: '4242 •••• •••• ••••' }],
        suggestion: 'Refund to the card ending in 4242.',
      },
    ],
  },
  'a severity is missing': {
    ...FORMS.enterprise,
    fields: FORMS.enterprise.fields.map((field) =>
      field.name === 'severity' ? asked('severity') : field,
    ),
    findings: [
      {
        check: 'severity',
        field: 'severity',
        weight: 'blocking',
        problem: 'No severity was chosen.',
        fix: 'Choose how badly the customer is hit.',
        evidence: [],
        suggestion: undefined,
      },
    ],
    bypass: { reason: '', problem: undefined },
  },
  'bypass without a reason': {
    ...twice,
    bypass: {
      reason: 'asap',
      problem: 'Handing over anyway needs a reason the receiver can use.',
    },
  },
  'finding on a field that is not shown': {
    ...twice,
    fields: twice.fields.filter(({ name }) => name !== 'promised'),
    notice: 'The type of handoff changed meanwhile.',
  },
  'hostile text': {
    ...twice,
    notice: HOSTILE,
    findings: [
      {
        ...missingPromise,
        problem: HOSTILE,
        fix: HOSTILE,
        evidence: [{ messageNumber: 2, authorName: HOSTILE, quote: HOSTILE }],
        suggestion: HOSTILE,
      },
    ],
    bypass: { reason: HOSTILE, problem: HOSTILE },
  },
  'long text': {
    ...twice,
    findings: [
      {
        ...missingPromise,
        problem: LONG_STORY,
        fix: LONG_STORY,
        evidence: [{ messageNumber: 2, authorName: 'Joe', quote: LONG_STORY }],
        suggestion: LONG_STORY,
      },
    ],
  },
}
