import { sanitise } from '../html/sanitise.ts'
import { type Intercom, settle } from '../intercom.ts'
import { customerAuthor } from '../state/author.ts'
import type { Contact, Conversation } from '../state/state.ts'

/** Ids of conversations that were not written beforehand: this and a number that is used once. */
const LATER_IDS_FROM = 215_470_000_000_000

/** A customer starts a conversation. Nobody has it yet. */
export function startConversation(
  intercom: Intercom,
  contact: Contact,
  body: string,
): Conversation {
  const { simulation } = intercom
  const now = simulation.seconds()
  const conversation: Conversation = {
    id: String(LATER_IDS_FROM + Number(simulation.nextId())),
    title: null,
    created_at: now,
    updated_at: now,
    waiting_since: now,
    snoozed_until: null,
    state: 'open',
    read: false,
    admin_assignee_id: 0,
    team_assignee_id: 0,
    contact_id: contact.id,
    tag_ids: [],
    custom_attributes: {},
    source: {
      type: 'conversation',
      id: simulation.nextId(),
      delivered_as: 'customer_initiated',
      subject: '',
      body: sanitise(body),
      author: customerAuthor(contact),
      attachments: [],
      url: null,
      redacted: false,
    },
    ai_agent: null,
    parts: [],
  }
  simulation.state.conversations.push(conversation)
  settle(intercom, conversation, 'conversation.user.created', [])
  return conversation
}
