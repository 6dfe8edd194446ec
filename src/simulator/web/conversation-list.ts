import type { Bootstrap, ConversationSummary } from '../control-api.ts'
import { conversationRow } from './conversation-row.ts'
import { element } from './element.ts'
import { newConversation } from './new-conversation.ts'
import type { Route } from './route.ts'

/** The left column. */
export interface ConversationList {
  readonly element: HTMLElement
  readonly update: (
    conversations: readonly ConversationSummary[],
    route: Route,
    bootstrap: Bootstrap,
  ) => void
}

/** Every conversation, newest change first, with a search; up and down go through them; new ones are begun here. */
export function conversationList(
  start: (contactId: string, body: string) => Promise<boolean>,
  now: () => Date,
): ConversationList {
  const beginning = newConversation(start)
  let bootstrap: Bootstrap | undefined
  let conversations: readonly ConversationSummary[] = []
  let route: Route = { conversationId: undefined, teammateId: undefined }

  const search = element('input', {
    type: 'search',
    placeholder: 'Search conversations',
    'aria-label': 'Search conversations',
    'data-testid': 'conversation-search',
    oninput: () => draw(),
  })
  const rows = element('ul', { class: 'rows' })
  const nothing = element('p', { class: 'nothing', hidden: true }, 'No conversation matches.')
  const count = element('span', { class: 'list-count' })

  const draw = () => {
    const known = bootstrap
    if (!known) return
    const found = conversations.filter((conversation) => matches(conversation, search.value))
    const focused = document.activeElement?.getAttribute('data-conversation-id')
    rows.replaceChildren(...found.map((row) => conversationRow(row, route, known, now())))
    nothing.hidden = found.length > 0 || conversations.length === 0
    count.textContent = String(found.length)
    if (focused) linkTo(focused)?.focus({ preventScroll: true })
  }
  const links = () => [...rows.querySelectorAll<HTMLAnchorElement>('a')]
  const linkTo = (id: string) => links().find((link) => link.dataset.conversationId === id)

  const walk = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return
    // There the arrows move in what is typed.
    if (event.target instanceof Node && beginning.element.contains(event.target)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const all = links()
    const current = all.indexOf(document.activeElement as HTMLAnchorElement)
    const next = all[Math.max(0, Math.min(all.length - 1, current + step))]
    event.preventDefault()
    next?.focus()
    next?.click()
  }

  const root = element(
    'nav',
    { class: 'list', 'aria-label': 'Conversations', onkeydown: walk },
    element(
      'div',
      { class: 'list-head' },
      element('h2', {}, 'Inbox', count),
      beginning.element,
      search,
    ),
    rows,
    nothing,
  )
  return {
    element: root,
    update: (newest, newRoute, newBootstrap) => {
      const moved = newRoute.conversationId !== route.conversationId
      conversations = newest
      route = newRoute
      bootstrap = newBootstrap
      beginning.know(newBootstrap.contacts)
      draw()
      if (moved && route.conversationId)
        linkTo(route.conversationId)?.scrollIntoView({ block: 'nearest' })
    },
  }
}

function matches({ customerName, companyName, preview }: ConversationSummary, typed: string) {
  const text = `${customerName} ${companyName ?? ''} ${preview}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
