import type { Check, HandoffDraft } from '../handoff-draft.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** From this hop on within a day, a case is being passed around. */
const ONE_HOP_TOO_MANY = 3

/** If the case is passed on for the third time in 24 hours, does the reason say why it will stay this time? */
export const pingPong: Check = (draft) => {
  const since = draft.at.getTime() - DAY_MS
  const recent = draft.hops.filter(({ at }) => at.getTime() >= since)
  if (recent.length + 1 < ONE_HOP_TOO_MANY || draft.typed.reason.namesWhyItHolds) return undefined
  return {
    check: 'ping-pong',
    field: 'reason',
    weight: 'blocking',
    problem: `This is handoff number ${recent.length + 1} within 24 hours (${pathOf(draft, recent)}), and the reason does not say why it will stay this time.`,
    fix: 'Add why this one holds: what is new, who agreed to take it, or who stays the owner to the end.',
    evidence: [],
    suggestion: undefined,
  }
}

function pathOf(
  { directory, package: { receiver } }: HandoffDraft,
  recent: HandoffDraft['hops'],
): string {
  const nameOf = (teamId: string | undefined) =>
    directory.teams.find(({ id }) => id === teamId)?.name ?? 'no team'
  const stops = [recent[0]?.fromTeamId, ...recent.map(({ toTeamId }) => toTeamId), receiver.teamId]
  return stops.map(nameOf).join(', then ')
}
