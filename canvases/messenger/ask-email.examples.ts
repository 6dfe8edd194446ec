import type { AskEmailView } from './ask-email.ts'
import { STORED } from './example-cases.ts'

const base: AskEmailView = {
  stored: STORED,
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
