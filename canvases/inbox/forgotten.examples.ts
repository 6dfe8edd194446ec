import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import type { ForgottenView } from './forgotten.ts'

const stored = { nonce: EXAMPLE.stored.nonce }

/** A forgotten conversation that is opened, and one that was forgotten while somebody typed. */
export const forgottenExamples: Readonly<Record<string, ForgottenView>> = {
  'when it is opened': { stored, typed: [] },
  'while somebody typed': {
    stored,
    typed: [
      { id: 'reason', value: 'Refund did not go through, needs someone with Stripe access.' },
    ],
  },
  'more typed than fits': { stored, typed: [{ id: 'summary', value: LONG_STORY.repeat(40) }] },
  'hostile text': { stored, typed: [{ id: 'summary', value: HOSTILE }] },
}
