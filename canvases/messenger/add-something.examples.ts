import type { AddSomethingView } from './add-something.ts'
import { STORED } from './example-cases.ts'

const base: AddSomethingView = {
  stored: STORED,
  caseNumber: 1042,
  question: 'What would you like to add? It goes straight to whoever has your case.',
  label: 'Your words',
  typed: '',
  problem: undefined,
  send: 'Send',
  back: 'Back',
}

/** Nothing typed yet, and nothing typed though it was sent. */
export const addSomethingExamples: Readonly<Record<string, AddSomethingView>> = {
  empty: base,
  'nothing typed': { ...base, problem: 'There is nothing to send yet. Write a line or two.' },
}
