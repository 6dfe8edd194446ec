import type { FieldId } from '../ids.ts'

/** What a field of the note is called, and what a good answer holds. */
interface FieldWords {
  readonly label: string
  /** Shown in the empty field. */
  readonly hint: string
  /** `line` for an answer of a few words, `level` for one of four severities. */
  readonly shape: 'line' | 'lines' | 'level'
}

/** The words around every field of the note. */
export const FIELD_WORDS: Readonly<Record<FieldId, FieldWords>> = {
  summary: {
    label: 'Summary',
    hint: '2 to 5 sentences: what is wrong, what happened, how it stands now',
    shape: 'lines',
  },
  reason: {
    label: 'Reason for handing over',
    hint: 'What causes it, and what the receiver has that is needed here',
    shape: 'lines',
  },
  tried: {
    label: 'Tried so far',
    hint: 'Each thing tried and what came of it. If nothing was tried, say so',
    shape: 'lines',
  },
  promised: {
    label: 'Promised to the customer',
    hint: 'What and by when. If nothing was promised, say so',
    shape: 'lines',
  },
  feeling: {
    label: 'How the customer feels',
    hint: 'One line, such as: calm, worried about Friday, angry after three contacts',
    shape: 'lines',
  },
  severity: { label: 'Severity', hint: '', shape: 'level' },
  impact: {
    label: 'Business impact',
    hint: 'Who is hit, how many, and what they cannot do',
    shape: 'lines',
  },
  previous_attempts: {
    label: 'Earlier attempts to resolve it',
    hint: 'What was done in earlier contacts, and what came of it',
    shape: 'lines',
  },
  product_area: { label: 'Product area', hint: 'Page, feature or service', shape: 'line' },
  environment: {
    label: 'Environment',
    hint: 'Browser, system, device, app version, plan or instance',
    shape: 'lines',
  },
  repro_steps: {
    label: 'Steps to reproduce',
    hint: 'Numbered, from the first click to the problem',
    shape: 'lines',
  },
  expected: { label: 'Expected', hint: 'What should have happened', shape: 'lines' },
  actual: {
    label: 'What happened instead',
    hint: 'With the exact words of any error',
    shape: 'lines',
  },
  linked_bugs: {
    label: 'Linked bugs',
    hint: 'Issue numbers. If there are none, say none',
    shape: 'line',
  },
  renewal_date: { label: 'Renewal date', hint: 'Such as Jan 8, 2026', shape: 'line' },
  health: {
    label: 'Account health',
    hint: 'Usage, mood, open risks',
    shape: 'lines',
  },
  friction: {
    label: 'Recent friction',
    hint: 'What went badly for them lately',
    shape: 'lines',
  },
  next_step: {
    label: 'Next step',
    hint: 'The first thing the receiver should do',
    shape: 'lines',
  },
}
