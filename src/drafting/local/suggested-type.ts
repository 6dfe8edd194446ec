import type { HandoffTypeName } from '../../domain/handoff-types/index.ts'
import type { Material } from './material.ts'

const PRESSING = /\b(?:urgent(?:ly)?|asap|immediately|critical|emergency|right now)\b/i

/** Which kind of handoff the conversation looks like; the agent can choose another. */
export function suggestType({ reading, account, transcript }: Material): HandoffTypeName {
  const has = (kind: string) => reading.signals.some((signal) => signal.kind === kind)
  const isPressing = transcript.messages.some(
    ({ role, text }) => role === 'customer' && PRESSING.test(text),
  )
  if (account.tier === 'enterprise' && (has('outage') || reading.mood === 'angry' || isPressing)) {
    return 'enterprise-escalation'
  }
  if (reading.issueType === 'cancellation') return 'support-to-success'
  if (reading.issueType === 'bug' || has('outage')) return 'support-to-engineering'
  if (has('cancellation') && account.tier !== 'standard') return 'support-to-success'
  return 'support-to-support'
}
