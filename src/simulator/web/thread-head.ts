import type { Bootstrap, ConversationDetail } from '../control-api.ts'
import { element } from './element.ts'
import { selectOne } from './select-one.ts'

/** What can be done to a conversation as a whole. */
export interface ThreadHeadEvents {
  readonly onAssign: (type: 'admin' | 'team', assigneeId: string) => void
  readonly onState: (state: 'open' | 'closed') => void
}

/** Intercom's id for nobody. */
const NOBODY = '0'

/** Above the thread: whose conversation it is, who has it, and closing it. */
export function threadHead(
  conversation: ConversationDetail,
  { teammates, teams }: Bootstrap,
  { onAssign, onState }: ThreadHeadEvents,
): HTMLElement {
  const { customerName, state, assigneeId, teamId } = conversation
  const people = teammates.map(({ id, name, away }) => ({
    id,
    text: away ? `${name} (away)` : name,
  }))
  const groups = teams.map(({ id, name }) => ({ id, text: name }))
  const isClosed = state === 'closed'
  return element(
    'div',
    { class: 'thread-head' },
    element(
      'div',
      { class: 'thread-title' },
      element('h2', {}, customerName),
      element(
        'span',
        { class: `state state-${state}`, 'data-testid': 'conversation-state' },
        state,
      ),
    ),
    selectOne(
      'Assigned to',
      [{ id: NOBODY, text: 'Nobody' }, ...people],
      assigneeId ?? NOBODY,
      (id) => onAssign('admin', id),
      'assignee',
    ),
    selectOne(
      'Team',
      [{ id: NOBODY, text: 'No team' }, ...groups],
      teamId ?? NOBODY,
      (id) => onAssign('team', id),
      'team',
    ),
    element(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-testid': isClosed ? 'reopen' : 'close',
        onclick: () => onState(isClosed ? 'open' : 'closed'),
      },
      isClosed ? 'Reopen' : 'Close',
    ),
  )
}
