import type { HandoffTypeName } from '../handoff-types/index.ts'
import type { Directory, Receiver, Team, Teammate } from '../owner.ts'
import type { IssueType } from '../reading.ts'

/** A receiver to preselect, and why, in words for the sender. */
export interface SuggestedReceiver {
  readonly receiver: Receiver
  readonly why: string | undefined
}

/** Words in a team's name that say it takes a kind of handoff, until an admin sets routing rules. */
const TEAM_WORDS: Readonly<Record<HandoffTypeName, readonly string[]>> = {
  'support-to-support': [],
  'support-to-engineering': ['engineer', 'develop', 'technical', 'product'],
  'support-to-success': ['success', 'account', 'customer success'],
  'enterprise-escalation': ['enterprise', 'escalation', 'tier 3', 'vip'],
}

/** The same for what the conversation is about, where the kind of handoff does not say. */
const ISSUE_WORDS: Readonly<Record<IssueType, readonly string[]>> = {
  billing: ['billing', 'finance', 'payment'],
  cancellation: ['billing', 'retention', 'success'],
  bug: ['tier 2', 'technical'],
  access: ['tier 2', 'technical'],
  feature: ['tier 2', 'product'],
  question: ['tier 2'],
}

/** Who most likely takes this over: a team by its name, and in it somebody who is present. */
export function suggestReceiver(
  directory: Directory,
  type: HandoffTypeName,
  issueType: IssueType | undefined,
  senderId: string,
): SuggestedReceiver {
  const words = [...TEAM_WORDS[type], ...(issueType ? ISSUE_WORDS[issueType] : [])]
  const team = words
    .map((word) => directory.teams.find(({ name }) => name.toLowerCase().includes(word)))
    .find((found) => found !== undefined)
  if (!team) return ownTeam(directory, senderId)
  const person = firstPresent(directory, team.id, senderId)
  return { receiver: { teamId: team.id, teammateId: person?.id }, why: reasonFor(team, person) }
}

/** Where nothing says which team takes it: a colleague of the sender's own. */
function ownTeam(directory: Directory, senderId: string): SuggestedReceiver {
  const teamId = directory.teammates.find(({ id }) => id === senderId)?.teamIds[0]
  const team = directory.teams.find(({ id }) => id === teamId)
  const colleague = team && firstPresent(directory, team.id, senderId)
  if (!team || !colleague) {
    return { receiver: { teamId: undefined, teammateId: undefined }, why: undefined }
  }
  return {
    receiver: { teamId: team.id, teammateId: colleague.id },
    why: `Suggested: ${colleague.name} is in your team and present.`,
  }
}

/** Somebody of a team who can take a case now, other than who hands it over. */
export function firstPresent(
  directory: Directory,
  teamId: string,
  senderId: string,
): Teammate | undefined {
  return directory.teammates.find(
    ({ id, away, hasInboxSeat, teamIds }) =>
      id !== senderId && !away && hasInboxSeat && teamIds.includes(teamId),
  )
}

function reasonFor(team: Team, person: Teammate | undefined): string {
  return person
    ? `Suggested: ${team.name} usually takes this, and ${person.name} is present.`
    : `Suggested: ${team.name} usually takes this, but nobody there is present.`
}
