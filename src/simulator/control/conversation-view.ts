import { contactOf, findCompany } from '../changes/find.ts'
import type { ConversationDetail, ConversationSummary } from '../control-api.ts'
import type { Conversation, SimulatorState } from '../state/state.ts'
import { attributeFacts, contactView } from './contact-view.ts'
import { partView, sourceView } from './part-view.ts'

const PREVIEW_CHARACTERS = 140

/** A row of the conversation list. */
export function conversationSummary(
  state: SimulatorState,
  conversation: Conversation,
): ConversationSummary {
  const contact = contactOf(state, conversation)
  const said = [
    sourceView(conversation),
    ...conversation.parts
      .filter(({ part_type }) => part_type === 'comment')
      .map((part) => partView(state, part)),
  ].filter(({ text }) => text !== '')
  const newest = said.at(-1)
  return {
    id: conversation.id,
    customerName: contact.name,
    companyName: findCompany(state, contact.company_id)?.name ?? null,
    preview: (newest?.text ?? '').replaceAll(/\s+/g, ' ').slice(0, PREVIEW_CHARACTERS),
    previewRole: newest?.author.role ?? 'customer',
    state: conversation.state,
    read: conversation.read,
    assigneeId:
      conversation.admin_assignee_id === 0 ? null : String(conversation.admin_assignee_id),
    teamId: conversation.team_assignee_id === 0 ? null : String(conversation.team_assignee_id),
    waitingSince: conversation.waiting_since,
    createdAt: conversation.created_at,
    updatedAt: conversation.updated_at,
    partCount: conversation.parts.length + 1,
  }
}

/** A conversation with its thread and everything around it. */
export function conversationDetail(
  state: SimulatorState,
  conversation: Conversation,
): ConversationDetail {
  return {
    ...conversationSummary(state, conversation),
    title: conversation.title ?? (conversation.source.subject || null),
    contact: contactView(state, contactOf(state, conversation)),
    tags: state.tags.filter(({ id }) => conversation.tag_ids.includes(id)).map(({ name }) => name),
    attributes: attributeFacts(conversation.custom_attributes),
    parts: [sourceView(conversation), ...conversation.parts.map((part) => partView(state, part))],
  }
}
