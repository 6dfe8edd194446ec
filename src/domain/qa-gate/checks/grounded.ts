import { HANDOFF_TYPES } from '../../handoff-types/index.ts'
import type { Check } from '../handoff-draft.ts'
import { isGrounded, knownFacts } from '../known-facts.ts'

/** As many facts as fit into one sentence. */
const MOST_FACTS = 4

/**
 * Does every fact of the drafted text stand in the conversation or the account?
 *
 * What the agent wrote themselves is theirs to know: only facts that came with the draft are looked up.
 */
export const grounded: Check = (draft) => {
  const known = knownFacts(draft)
  const unknown = HANDOFF_TYPES[draft.package.type].fields.flatMap((field) => {
    const drafted = draft.drafted?.fields[field]?.value ?? ''
    return draft.typed[field].checkableFacts
      .filter((fact) => drafted.includes(fact) && !isGrounded(fact, known))
      .map((fact) => ({ field, fact }))
  })
  const [first] = unknown
  if (first === undefined) return undefined
  const facts = [...new Set(unknown.map(({ fact }) => fact))]
  return {
    check: 'grounded',
    field: first.field,
    weight: 'advisory',
    problem: `The draft says ${facts.slice(0, MOST_FACTS).join(', ')}, which stands neither in the conversation nor in the account.`,
    fix: 'Check it, and take it out if nobody said so.',
    evidence: [],
    suggestion: undefined,
  }
}
