import type { Bootstrap, ConversationSummary } from '../control-api.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { shortMoment } from './moment.ts'
import { type Route, showRoute } from './route.ts'

/** One conversation in the list: who, what they last said, who has it, since when. */
export function conversationRow(
  conversation: ConversationSummary,
  { conversationId, teammateId }: Route,
  bootstrap: Bootstrap,
  now: Date,
): HTMLElement {
  const { id, customerName, companyName, preview, previewRole, read, state } = conversation
  const isOpen = id === conversationId
  const unread = !read && !isOpen
  const answered = previewRole === 'customer' ? undefined : element('span', { class: 'ours' }, '↩ ')
  const link = element(
    'a',
    {
      class: `row ${unread ? 'row-unread' : ''}`,
      href: showRoute({ conversationId: id, teammateId }),
      'data-conversation-id': id,
      'aria-current': isOpen ? 'true' : undefined,
    },
    avatar(customerName, 'customer'),
    element(
      'span',
      { class: 'row-words' },
      element(
        'span',
        { class: 'row-top' },
        element('span', { class: 'row-customer' }, customerName),
        unread ? element('span', { class: 'unread-dot', title: 'Unread' }) : undefined,
        element('time', {}, shortMoment(conversation.updatedAt, bootstrap.workspace.timeZone, now)),
      ),
      companyName ? element('span', { class: 'row-company' }, companyName) : undefined,
      element('span', { class: 'row-preview' }, answered, preview),
      element(
        'span',
        { class: 'row-owner' },
        ownerWords(conversation, bootstrap),
        state === 'open' ? undefined : element('span', { class: `state state-${state}` }, state),
      ),
    ),
  )
  return element('li', {}, link)
}

function ownerWords(
  { assigneeId, teamId }: ConversationSummary,
  { teammates, teams }: Bootstrap,
): string {
  const person = teammates.find(({ id }) => id === assigneeId)?.name
  const team = teams.find(({ id }) => id === teamId)?.name
  if (person && team) return `${person}, ${team}`
  return person ?? (team ? `${team}, nobody yet` : 'Unassigned')
}
