import type { ContactView } from '../control-api.ts'
import { element } from './element.ts'
import { selectOne } from './select-one.ts'

/** A form in which a customer writes for the first time. */
export interface NewConversation {
  readonly element: HTMLElement
  /** Offers these customers. */
  readonly know: (contacts: readonly ContactView[]) => void
}

/** Starts a conversation as a customer, to watch it come in. `start` answers false when it failed: what was typed stays. */
export function newConversation(
  start: (contactId: string, body: string) => Promise<boolean>,
): NewConversation {
  let contactId = ''
  let known = ''
  const who = element('span', {})
  const text = element('textarea', {
    rows: 3,
    placeholder: 'What they write',
    'aria-label': 'What they write',
    'data-testid': 'new-text',
  })
  const send = async () => {
    const body = text.value.trim()
    if (body === '' || contactId === '') return
    if (!(await start(contactId, body))) return
    text.value = ''
    root.open = false
  }
  const root = element(
    'details',
    { class: 'new-conversation' },
    element('summary', { class: 'quiet-button', 'data-testid': 'new' }, 'New conversation'),
    element(
      'div',
      { class: 'new-form' },
      who,
      text,
      element(
        'button',
        {
          type: 'button',
          class: 'send-button',
          'data-testid': 'new-send',
          onclick: () => void send(),
        },
        'Write as this customer',
      ),
    ),
  )
  return {
    element: root,
    know: (contacts) => {
      // Drawn once for the same customers: somebody may be choosing just now.
      const now = contacts.map(({ id }) => id).join(' ')
      if (now === known) return
      known = now
      contactId = contacts[0]?.id ?? ''
      const choices = contacts.map(({ id, name }) => ({ id, text: name }))
      const chosen = (id: string) => {
        contactId = id
      }
      who.replaceChildren(selectOne('Customer', choices, contactId, chosen, 'new-contact'))
    },
  }
}
