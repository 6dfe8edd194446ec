import type { Owner } from '../owner.ts'
import type { HandoffDraft } from './handoff-draft.ts'

/**
 * The person who would own the case, with the team they act for. Undefined when nobody known is named, or
 * only the sender: then there would be no new owner.
 */
export function resolveReceiver({
  package: { receiver },
  directory,
  sender,
}: HandoffDraft): Owner | undefined {
  const teammate = directory.teammates.find(({ id }) => id === receiver.teammateId)
  if (!teammate || teammate.id === sender.teammateId) return undefined
  const team = directory.teams.find(({ id }) => id === receiver.teamId)
  return { teammateId: teammate.id, name: teammate.name, team }
}
