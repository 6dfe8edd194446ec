import type { AskEmailView } from './ask-email.ts'

const base: AskEmailView = {
  stored: { nonce: '01900000-0000-7000-8000-000000000001' },
  caseNumber: 1042,
  question: 'Which address should we write to?',
  label: 'Your e-mail address',
  typed: '',
  problem: undefined,
  send: 'Send',
  back: 'Back',
}

/** Nothing typed yet, and something that is no address. */
export const askEmailExamples: Readonly<Record<string, AskEmailView>> = {
  empty: base,
  'no address': {
    ...base,
    typed: 'joe at example.org',
    problem: 'This does not look like an e-mail address. Could you check it?',
  },
}
