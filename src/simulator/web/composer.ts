import { element } from './element.ts'

/** As whom something is written, and who sees it. */
export type ComposerMode = 'reply' | 'note' | 'customer'

/** Where messages are written. */
export interface Composer {
  readonly element: HTMLElement
  /** Turns to a conversation; what was typed in another is kept for it. */
  readonly turnTo: (conversationId: string, teammateName: string, customerName: string) => void
}

/** Does the sending. False when it failed: then what was typed stays. */
export type Send = (mode: ComposerMode, body: string) => Promise<boolean>

const MODES: readonly { readonly mode: ComposerMode; readonly label: string }[] = [
  { mode: 'reply', label: 'Reply' },
  { mode: 'note', label: 'Note' },
  { mode: 'customer', label: 'Reply as customer' },
]

/** Writes replies and notes as the teammate, or as the customer to see what happens then. */
export function composer(send: Send): Composer {
  const kept = new Map<string, string>()
  let conversationId = ''
  let names = { teammate: '', customer: '' }
  let mode: ComposerMode = 'reply'

  const text = element('textarea', {
    rows: 3,
    'data-testid': 'composer-text',
    onkeydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
      if (event.ctrlKey || event.metaKey) void submit()
    },
  })
  const sendButton = element('button', {
    type: 'button',
    class: 'send-button',
    'data-testid': 'composer-send',
    onclick: () => void submit(),
  })
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
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-pressed', String(MODES[at]?.mode === mode))
    }
  }
  const submit = async () => {
    const body = text.value.trim()
    if (body === '' || sendButton.disabled) return
    const sentIn = conversationId
    sendButton.disabled = true
    const sent = await send(mode, body)
    sendButton.disabled = false
    if (!sent) return
    kept.delete(sentIn)
    if (conversationId === sentIn) text.value = ''
  }
  return {
    element: root,
    turnTo: (id, teammate, customer) => {
      if (id !== conversationId) {
        kept.set(conversationId, text.value)
        text.value = kept.get(id) ?? ''
        conversationId = id
      }
      names = { teammate, customer }
      draw()
    },
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
