import type { Teammate } from '../owner.ts'
import type { HandoffDraft } from './handoff-draft.ts'

/** Who could take the case now: not away, with an inbox seat, not the sender; in the chosen team if one is chosen. */
export function presentReceivers(draft: HandoffDraft): readonly Teammate[] {
  const { receiver } = draft.package
  return draft.directory.teammates.filter(
    ({ id, away, hasInboxSeat, teamIds }) =>
      !away &&
      hasInboxSeat &&
      id !== draft.sender.teammateId &&
      (receiver.teamId === undefined || teamIds.includes(receiver.teamId)),
  )
}
