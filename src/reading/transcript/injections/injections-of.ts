import type { Evidence } from '../../../domain/transcript.ts'
import { evidenceOf, type Thread } from '../thread.ts'

/** What the customer's messages tell a machine to do: kept as a warning, and left out of everything else. */
export const injectionsOf = ({ orders }: Thread): readonly Evidence[] =>
  orders.map((sentence) => evidenceOf(sentence))
