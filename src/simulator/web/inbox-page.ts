import type { Bootstrap, ConversationDetail, ConversationSummary } from '../control-api.ts'
import { bothSides } from './both-sides.ts'
import { control } from './control-client.ts'
import { conversationList } from './conversation-list.ts'
import { conversationPane } from './conversation-pane.ts'
import type { CreationOptions } from './creation-options.ts'
import { detailsPane } from './details-pane.ts'
import { element } from './element.ts'
import { emptyThread } from './empty-thread.ts'
import { faultPanel } from './fault-panel.ts'
import { firstRunHint } from './first-run-hint.ts'
import { messageBar } from './message-bar.ts'
import { messageLink } from './message-link.ts'
import { insertCard } from './messenger/insert-card.ts'
import { messengerPanel } from './messenger/messenger-panel.ts'
import { pageHeader } from './page-header.ts'
import { resetButton } from './reset-button.ts'
import { readRoute, showRoute } from './route.ts'
import { timeBar } from './time-bar.ts'

const TITLE = 'Inbox simulator'

/** The Inbox, and what makes it show the newest. */
export interface InboxPage {
  readonly element: HTMLElement
  /** Goes where the address bar says. */
  readonly follow: () => Promise<void>
  /** Fetches what may have changed; the card stays as it is, as in Intercom. */
  readonly refresh: () => Promise<void>
  /** Shows teammates and the time as they are now. */
  readonly know: (bootstrap: Bootstrap) => void
  /** Shows what time it is now, and the customer's cards as they are by then. */
  readonly seeTime: () => Promise<void>
  /** Shows the customer's cards as they are now. */
  readonly seeCards: () => void
  /** Shows what is set up to go wrong as it is now. */
  readonly seeFaults: () => Promise<void>
}

/** The conversations, the open one, the customer's details with the app's card, and the customer's own Messenger. */
export function inboxPage(known: Bootstrap): InboxPage {
  let bootstrap = known
  let teammateId = ''
  let conversations: readonly ConversationSummary[] = []
  let opened: ConversationDetail | undefined
  let messageToReveal: string | undefined

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      bar.say(error instanceof Error ? error.message : String(error))
      return false
    }
  }
  const changeOpened = (work: (id: string) => Promise<ConversationDetail>) =>
    attempt(async () => {
      if (!opened) return
      const changed = await work(opened.id)
      if (opened?.id === changed.id) showConversation(changed)
    })
  const goTo = (conversationId: string | undefined, as = teammateId) => {
    location.hash = showRoute({ conversationId, teammateId: as })
  }
  const openUrl = (url: string) => {
    const place = messageLink(url, bootstrap.workspace.id)
    if (!place || !conversations.some(({ id }) => id === place.conversationId)) {
      window.open(url, '_blank', 'noopener')
      return
    }
    messageToReveal = place.messageId
    if (place.conversationId === opened?.id) revealMessage()
    else goTo(place.conversationId)
  }
  const revealMessage = () => {
    if (messageToReveal === undefined) return
    if (!middle.reveal(messageToReveal)) bar.say('That message is not in this conversation.')
    messageToReveal = undefined
  }
  const reset = () =>
    attempt(async () => {
      await control.reset()
      goTo(undefined)
      location.reload()
    })

  const bar = messageBar()
  const header = element('div', {})
  const timeZone = bootstrap.workspace.timeZone
  const time = timeBar(timeZone, (move) =>
    attempt(async () => time.update(await control.moveClock(move))),
  )
  time.update(bootstrap.clock)
  const list = conversationList(
    (contactId, body) =>
      attempt(async () => goTo((await control.startConversation(contactId, body)).id)),
    time.now,
  )
  const faults = faultPanel({
    list: control.faults,
    add: control.addFault,
    clear: control.clearFaults,
    attempt,
  })
  const attachCard = (options?: CreationOptions) =>
    attempt(async () => {
      if (!opened) return
      const { id: conversationId } = opened
      const card = await insertCard(
        root,
        {
          ...{ teammateId, conversationId, location: 'conversation' },
          ...(options && { card_creation_options: options }),
        },
        openUrl,
      )
      if (card !== undefined && opened?.id === conversationId) middle.attach(card)
    })
  const putOnHome = () =>
    attempt(async () => {
      await insertCard(root, { teammateId, location: 'home' }, openUrl)
      messenger.look()
    })
  const middle = conversationPane(timeZone, changeOpened, openUrl, () => void attachCard())
  const messenger = messengerPanel(timeZone, {
    attempt: (work) => attempt(work),
    openUrl,
    putOnHome: () => void putOnHome(),
  })
  const sides = bothSides((isShown) => root.classList.toggle('page-both', isShown))
  const anew = resetButton(() => void reset())
  const nothingOpen = emptyThread()
  const details = detailsPane(openUrl, (options) => void attachCard(options))
  const main = element('main', {}, middle.element, nothingOpen)
  const columns = element(
    'div',
    { class: 'columns' },
    list.element,
    main,
    details.element,
    messenger.element,
  )
  const root = element('div', { class: 'page' }, header, firstRunHint(), columns, bar.element)

  const drawHeader = () => {
    const onTeammate = (id: string) => goTo(opened?.id, id)
    const onAway = (id: string, away: boolean) =>
      attempt(async () => void (await control.setAway(id, away)))
    const events = { onTeammate, onAway }
    const tools = [time.element, sides, faults.element, anew]
    header.replaceChildren(pageHeader(bootstrap, teammateId, events, tools))
  }
  const drawList = () => {
    list.update(conversations, { conversationId: opened?.id, teammateId }, bootstrap)
  }
  const drawColumns = () => {
    const isOpen = opened !== undefined
    root.classList.toggle('page-open', isOpen)
    middle.element.hidden = !isOpen
    details.element.hidden = !isOpen
    messenger.element.hidden = !isOpen
    nothingOpen.hidden = isOpen
    document.title = opened ? `${opened.customerName} · ${TITLE}` : TITLE
  }
  const showConversation = (conversation: ConversationDetail) => {
    opened = conversation
    drawColumns()
    middle.show(conversation, teammateId, bootstrap)
    details.show(conversation)
    messenger.show(conversation)
    drawList()
  }
  const showNothing = () => {
    opened = undefined
    drawColumns()
    drawList()
  }

  const follow = async () => {
    const route = readRoute(location.hash)
    const asked = bootstrap.teammates.find(({ id }) => id === route.teammateId)
    const someone = (asked ?? bootstrap.teammates[0])?.id ?? ''
    const isSamePerson = someone === teammateId
    teammateId = someone
    drawHeader()

    const id = route.conversationId
    if (id === undefined) return showNothing()
    if (opened?.id !== id || !isSamePerson) details.openCard(id, teammateId)
    const found = await attempt(async () => {
      const conversation = await control.conversation(id)
      // Somebody quick is elsewhere by now.
      if (readRoute(location.hash).conversationId !== id) return
      showConversation(conversation)
      revealMessage()
      if (!conversation.read) await control.markRead(id)
    })
    if (!found && opened?.id !== id) showNothing()
  }
  const refresh = async () => {
    await attempt(async () => {
      const id = opened?.id
      const [newest, conversation] = await Promise.all([
        control.conversations(),
        id === undefined ? undefined : control.conversation(id),
      ])
      conversations = newest
      if (conversation && opened?.id === conversation.id) showConversation(conversation)
      else drawList()
    })
  }
  const know = (newest: Bootstrap) => {
    bootstrap = newest
    time.update(newest.clock)
    drawHeader()
    messenger.look()
  }
  const seeTime = async () => {
    await attempt(async () => time.update(await control.clock()))
    messenger.look()
  }
  drawColumns()
  return {
    element: root,
    ...{ follow, refresh, know, seeTime },
    seeCards: messenger.look,
    seeFaults: faults.refresh,
  }
}
