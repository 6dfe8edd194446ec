import type { Teammate } from '../../owner.ts'
import type { Finding } from '../finding.ts'
import type { Check, HandoffDraft } from '../handoff-draft.ts'
import { presentReceivers } from '../present-receivers.ts'

/** As many names as fit into one sentence. */
const MOST_NAMES = 4

/** Is there one named person who can take the case now? */
export const receiver: Check = (draft) => {
  const { teamId, teammateId } = draft.package.receiver
  const { teams, teammates } = draft.directory
  if (teammateId === undefined) return finding(draft, 'Nobody is named to take the case.')
  const person = teammates.find(({ id }) => id === teammateId)
  if (!person) return finding(draft, 'The person named is not a teammate of this workspace.')
  if (person.id === draft.sender.teammateId) {
    return finding(draft, 'You would hand the case to yourself.')
  }
  const team = teams.find(({ id }) => id === teamId)
  if (teamId !== undefined && !team) return finding(draft, 'The team named does not exist.')
  if (team && !person.teamIds.includes(team.id)) {
    return finding(draft, `${person.name} is not in ${team.name}.`)
  }
  if (!person.hasInboxSeat) {
    return finding(
      draft,
      `${person.name} has no inbox seat, so no conversation can be assigned to them.`,
    )
  }
  return person.away ? awayFinding(draft, person) : undefined
}

/** Away blocks as long as somebody else is there; when nobody is, it is better to wait for a name than for no one. */
function awayFinding(draft: HandoffDraft, person: Teammate): Finding {
  const problem = `${person.name} is away.`
  if (presentReceivers(draft).length > 0) return finding(draft, problem)
  return {
    ...finding(draft, problem),
    weight: 'advisory',
    fix: 'Nobody else in the team is present, so it may go: tell the customer that it takes until they are back.',
  }
}

function finding(draft: HandoffDraft, problem: string): Finding {
  return {
    check: 'receiver',
    field: 'receiver',
    weight: 'blocking',
    problem,
    fix: fixFor(draft),
    evidence: [],
    suggestion: undefined,
  }
}

function fixFor(draft: HandoffDraft): string {
  const team = draft.directory.teams.find(({ id }) => id === draft.package.receiver.teamId)
  const where = team ? ` in ${team.name}` : ''
  const names = presentReceivers(draft).map(({ name }) => name)
  if (names.length === 0)
    return `Choose another team: nobody${where} is present with an inbox seat.`
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `Choose one person${where}. Present now: ${shown}${more}.`
}
