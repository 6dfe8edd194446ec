import type { Bootstrap } from '../control-api.ts'
import { awayButton } from './away-button.ts'
import { element } from './element.ts'
import { selectOne } from './select-one.ts'

/** What the header asks of the page. */
export interface HeaderEvents {
  readonly onTeammate: (teammateId: string) => void
  readonly onReset: () => void
  readonly onAway: (teammateId: string, away: boolean) => void
}

/** The top of the page: what this is, who you are, what goes wrong, and the way to begin anew. */
export function pageHeader(
  { workspace, teammates, teams, appUrl }: Bootstrap,
  teammateId: string,
  { onTeammate, onReset, onAway }: HeaderEvents,
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
    resetButton(onReset),
  )
}

/** How long the button waits for the second press. */
const SURE_MS = 4_000

/** Everything written here is lost on a reset, so it takes two presses. */
function resetButton(onReset: () => void): HTMLElement {
  let asked = false
  const ask = () => {
    asked = !asked
    button.textContent = asked ? 'Press again to start anew' : 'Reset'
  }
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'reset',
      title: 'Make every conversation anew',
      onclick: () => {
        if (asked) return onReset()
        ask()
        setTimeout(() => {
          if (asked) ask()
        }, SURE_MS)
      },
    },
    'Reset',
  )
  return button
}
