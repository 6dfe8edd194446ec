import { element } from './element.ts'
import { unsentWords } from './unsent-words.ts'

/** As whom something is written, and who sees it. */
export type ComposerMode = 'reply' | 'note' | 'customer'

/** Where messages are written. */
export interface Composer {
  readonly element: HTMLElement
  /** Turns to a conversation; what was typed in another is kept for it. */
  readonly turnTo: (conversationId: string, teammateName: string, customerName: string) => void
  /** Attaches the app's card to the next reply; turning to another conversation drops it. */
  readonly attach: (card: unknown) => void
}

/** Does the sending. False when it failed: then what was typed stays. */
export type Send = (mode: ComposerMode, body: string, card: unknown) => Promise<boolean>

const MODES: readonly { readonly mode: ComposerMode; readonly label: string }[] = [
  { mode: 'reply', label: 'Reply' },
  { mode: 'note', label: 'Note' },
  { mode: 'customer', label: 'Reply as customer' },
]

/** Writes replies and notes as the teammate, or as the customer to see what happens then. */
export function composer(insertCard: () => void, send: Send): Composer {
  let names = { teammate: '', customer: '' }
  let mode: ComposerMode = 'reply'
  let card: unknown

  const text = element('textarea', {
    rows: 3,
    'data-testid': 'composer-text',
    onkeydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
      if (event.ctrlKey || event.metaKey) void submit()
    },
  })
  const unsent = unsentWords(text)
  const sendButton = element('button', {
    type: 'button',
    class: 'send-button',
    'data-testid': 'composer-send',
    onclick: () => void submit(),
  })
  const insertButton = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'insert-card',
      title: "Put the app's card into this reply",
      onclick: insertCard,
    },
    'Insert card',
  )
  const chip = element('span', { class: 'card-chip', 'data-testid': 'card-chip', hidden: true })
  const attach = (attached: unknown) => {
    card = attached
    if (attached !== undefined) mode = 'reply'
    chip.replaceChildren(
      'Card attached ',
      element(
        'button',
        { type: 'button', 'aria-label': 'Take the card out', onclick: () => attach(undefined) },
        '×',
      ),
    )
    draw()
  }
  const tabs = MODES.map((it) =>
    element(
      'button',
      {
        type: 'button',
        'data-testid': `composer-mode-${it.mode}`,
        onclick: () => {
          mode = it.mode
          draw()
          text.focus()
        },
      },
      it.label,
    ),
  )
  const root = element(
    'section',
    { class: 'composer', 'aria-label': 'Write', 'data-testid': 'composer' },
    element('div', { class: 'modes', role: 'group', 'aria-label': 'Write as' }, ...tabs),
    text,
    element(
      'div',
      { class: 'composer-foot' },
      insertButton,
      chip,
      element('span', { class: 'faint' }, 'Ctrl + Enter sends'),
      sendButton,
    ),
  )

  const draw = () => {
    const words = wording(mode, names)
    root.dataset.mode = mode
    text.placeholder = words.placeholder
    text.setAttribute('aria-label', words.placeholder)
    sendButton.textContent = words.button
    insertButton.hidden = mode !== 'reply' || card !== undefined
    chip.hidden = mode !== 'reply' || card === undefined
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-pressed', String(MODES[at]?.mode === mode))
    }
  }
  const submit = async () => {
    const body = text.value.trim()
    const sentCard = mode === 'reply' ? card : undefined
    if ((body === '' && sentCard === undefined) || sendButton.disabled) return
    const sentIn = unsent.conversationId()
    sendButton.disabled = true
    const sent = await send(mode, body, sentCard)
    sendButton.disabled = false
    if (sent && unsent.sentIn(sentIn) && sentCard !== undefined) attach(undefined)
  }
  return {
    element: root,
    turnTo: (id, teammate, customer) => {
      if (unsent.turnTo(id)) card = undefined
      names = { teammate, customer }
      draw()
    },
    attach,
  }
}

function wording(
  mode: ComposerMode,
  { teammate, customer }: { teammate: string; customer: string },
) {
  switch (mode) {
    case 'reply':
      return { placeholder: `Reply to ${customer} as ${teammate}`, button: 'Send reply' }
    case 'note':
      return {
        placeholder: `Internal note as ${teammate}, not seen by ${customer}`,
        button: 'Add note',
      }
    case 'customer':
      return { placeholder: `Write what ${customer} says next`, button: `Send as ${customer}` }
  }
}
