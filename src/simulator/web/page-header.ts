import type { Bootstrap } from '../control-api.ts'
import { awayButton } from './away-button.ts'
import { element } from './element.ts'
import { selectOne } from './select-one.ts'

/** What the header asks of the page. */
export interface HeaderEvents {
  readonly onTeammate: (teammateId: string) => void
  readonly onAway: (teammateId: string, away: boolean) => void
}

/** The top of the page: what this is, who you are, and the tools, which stay as they are when it is drawn anew. */
export function pageHeader(
  { workspace, teammates, teams, appUrl }: Bootstrap,
  teammateId: string,
  { onTeammate, onAway }: HeaderEvents,
  tools: readonly HTMLElement[],
): HTMLElement {
  const me = teammates.find(({ id }) => id === teammateId)
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? ''
  const choices = teammates.map(({ id, name, teamIds, away, hasInboxSeat }) => {
    const remarks = [away ? 'away' : '', hasInboxSeat ? '' : 'no inbox seat'].filter((it) => it)
    const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : ''
    return { id, text: `${name}, ${teamIds.map(teamName).join(' and ')}${remark}` }
  })
  return element(
    'header',
    { class: 'page-header' },
    element('img', { src: '/simulator/web/icon.svg', alt: '', width: 24, height: 24 }),
    element('h1', {}, workspace.name),
    element(
      'span',
      { class: 'page-kind', title: `The app under test: ${appUrl}` },
      'Simulated Inbox',
    ),
    element('span', { class: 'stretch' }),
    element(
      'label',
      { class: 'you-are' },
      element('span', {}, 'You are'),
      selectOne('You are', choices, teammateId, onTeammate, 'teammate-switcher'),
    ),
    me && awayButton(me, onAway),
    ...tools,
  )
}
