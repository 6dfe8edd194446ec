import type { DraftInProgressView } from './draft-in-progress.ts'
import { EXAMPLE, HOSTILE } from './example-words.ts'

const stored = { nonce: EXAMPLE.stored.nonce }

/** A conversation that is being read for the first time. */
export const draftInProgressExamples: Readonly<Record<string, DraftInProgressView>> = {
  'somebody with a name': { stored, contactName: 'Joe Bianchi' },
  'a visitor': { stored, contactName: undefined },
  'hostile text': { stored, contactName: HOSTILE },
}
