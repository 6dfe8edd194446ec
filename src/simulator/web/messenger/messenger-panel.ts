import type { ConversationDetail } from '../../control-api.ts'
import { control } from '../control-client.ts'
import { element } from '../element.ts'
import { selectOne } from '../select-one.ts'
import { typedWords } from '../typed-words.ts'
import { unsentWords } from '../unsent-words.ts'
import { customerThread } from './customer-thread.ts'
import { type MessengerCard, messengerCard } from './messenger-card.ts'

/** What the panel asks of the page. */
export interface MessengerEvents {
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>
  readonly openUrl: (url: string) => void
  /** Puts the app's card on the Messenger's home, as the teammate in front of the page. */
  readonly putOnHome: () => void
}

/** The customer's Messenger. */
export interface MessengerPanel {
  readonly element: HTMLElement
  /** Shows the Messenger of a conversation's customer, and looks at its cards again. */
  readonly show: (conversation: ConversationDetail) => void
  /** Looks at the cards again, as closing and opening the Messenger does. */
  readonly look: () => void
}

/** After a change the app needs this long to know of it, in milliseconds: then the cards are looked at once more. */
const KNOWN_AFTER_MS = 2_500

const LANGUAGES = [
  { id: 'en', text: 'English' },
  { id: 'de', text: 'Deutsch' },
  { id: 'fr', text: 'Français' },
  { id: 'es', text: 'Español' },
  { id: 'pt', text: 'Português' },
  { id: 'ja', text: '日本語' },
] as const

/** A phone-like panel beside the Inbox: what the customer of the open conversation sees, and may do. */
export function messengerPanel(
  timeZone: string,
  { attempt, openUrl, putOnHome }: MessengerEvents,
): MessengerPanel {
  let shown: ConversationDetail | undefined
  let home: { readonly contactId: string; readonly card: MessengerCard } | undefined
  let tab: 'home' | 'conversation' = 'conversation'
  let later: ReturnType<typeof setTimeout> | undefined

  const screen = element('div', { class: 'm-screen' })
  const head = element('header', { class: 'm-head' })
  const homePane = element('div', { class: 'm-home', 'data-testid': 'messenger-home' })
  const conversationPane = element('div', { class: 'm-conversation' })
  const thread = customerThread(timeZone, openUrl, (conversationId, place) => {
    const at = { contactId: shown?.contact.id ?? '', place, conversationId }
    const card = messengerCard(at, screen, openUrl)
    void card.look()
    return card
  })

  const text = element('textarea', {
    rows: 2,
    placeholder: 'Write a message',
    'aria-label': 'Write as the customer',
    'data-testid': 'messenger-text',
    onkeydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
      if (event.shiftKey || event.isComposing) return
      event.preventDefault()
      void send()
    },
  })
  const unsent = unsentWords(text)
  const sendButton = element(
    'button',
    { type: 'button', 'data-testid': 'messenger-send', onclick: () => void send() },
    'Send',
  )
  const send = async () => {
    const body = text.value.trim()
    const sentIn = unsent.conversationId()
    if (body === '' || sentIn === '' || sendButton.disabled) return
    sendButton.disabled = true
    const sent = await attempt(async () => {
      const answer = await control.replyAsCustomer(sentIn, typedWords(body))
      if (sentIn === shown?.id) show(answer)
    })
    sendButton.disabled = false
    if (sent) unsent.sentIn(sentIn)
  }
  conversationPane.append(thread.element, element('div', { class: 'm-composer' }, text, sendButton))

  const tabs = (['conversation', 'home'] as const).map((name) =>
    element(
      'button',
      {
        type: 'button',
        'data-testid': `messenger-tab-${name}`,
        onclick: () => {
          tab = name
          draw()
          thread.toEnd()
          look()
        },
      },
      name === 'home' ? 'Home' : 'Messages',
    ),
  )
  screen.append(
    head,
    homePane,
    conversationPane,
    element('nav', { class: 'm-tabs', 'aria-label': "The customer's Messenger" }, ...tabs),
  )

  const draw = () => {
    homePane.hidden = tab !== 'home'
    conversationPane.hidden = tab !== 'conversation'
    for (const [at, name] of (['conversation', 'home'] as const).entries()) {
      tabs[at]?.setAttribute('aria-pressed', String(tab === name))
    }
  }
  const drawHead = ({ contact }: ConversationDetail) => {
    const { language } = contact
    const known = LANGUAGES.some(({ id }) => id === language)
    const choices = known ? LANGUAGES : [...LANGUAGES, { id: language, text: language }]
    head.replaceChildren(
      element('strong', {}, contact.name),
      selectOne(
        "The customer's language",
        choices,
        language,
        (chosen) => void attempt(async () => void (await control.speak(contact.id, chosen))),
        'messenger-language',
      ),
    )
  }
  const drawHome = ({ contact }: ConversationDetail) => {
    if (home?.contactId === contact.id) return
    const insert = element('button', {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'home-insert',
      onclick: putOnHome,
    })
    const card = messengerCard(
      { contactId: contact.id, place: 'home' },
      screen,
      openUrl,
      (isThere) => {
        insert.textContent = isThere ? 'Set the card up again' : "Put the app's card here"
      },
    )
    home = { contactId: contact.id, card }
    homePane.replaceChildren(
      element('h3', {}, `Hello ${contact.name.split(' ')[0]}`),
      card.element,
      insert,
    )
  }
  const look = () => {
    if (tab === 'home') void home?.card.look()
    else thread.look()
  }
  const show = (conversation: ConversationDetail) => {
    // Another customer's Messenger, or another conversation: the sheet that was open belongs to neither.
    if (conversation.id !== shown?.id) screen.querySelector('.sheet')?.remove()
    const isNews = JSON.stringify(conversation) !== JSON.stringify(shown)
    shown = conversation
    unsent.turnTo(conversation.id)
    drawHead(conversation)
    drawHome(conversation)
    thread.update(conversation)
    draw()
    if (!isNews) return
    look()
    clearTimeout(later)
    later = setTimeout(look, KNOWN_AFTER_MS)
  }
  return {
    element: element(
      'aside',
      { class: 'messenger', 'aria-label': "The customer's side", 'data-testid': 'messenger' },
      screen,
    ),
    show,
    look,
  }
}
