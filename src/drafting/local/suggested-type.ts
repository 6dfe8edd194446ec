import type { HandoffTypeName } from '../../domain/handoff-types/index.ts'
import type { Material } from './material.ts'

/** Which kind of handoff the conversation looks like; the agent can choose another. */
export function suggestType({ reading, account, story }: Material): HandoffTypeName {
  const has = (kind: string) => reading.signals.some((signal) => signal.kind === kind)
  const isPressing = story.pressing !== undefined || reading.mood === 'angry'
  if (account.tier === 'enterprise' && (has('outage') || isPressing)) {
    return 'enterprise-escalation'
  }
  if (reading.issueType === 'cancellation') return 'support-to-success'
  if (reading.issueType === 'bug' || has('outage')) return 'support-to-engineering'
  if (has('cancellation') && account.tier !== 'standard') return 'support-to-success'
  return 'support-to-support'
}
