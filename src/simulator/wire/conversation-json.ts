import { contactOf, findAdmin, findCompany } from '../changes/find.ts'
import { toText } from '../html/to-text.ts'
import type { AiAgent, Conversation, Part, SimulatorState } from '../state/state.ts'
import { companyJson } from './company-json.ts'
import { type BodyFormat, partJson } from './part-json.ts'
import { statisticsJson } from './statistics-json.ts'

/** Intercom gives at most the newest 500 parts. */
const MAX_PARTS = 500

/**
 * A conversation as Intercom sends it. `parts` decides what comes along: all of them (REST, canvas
 * requests), only the ones given (webhooks), or undefined for none at all (lists and searches).
 */
export function conversationJson(
  state: SimulatorState,
  conversation: Conversation,
  { format = 'html', parts }: { format?: BodyFormat; parts?: readonly Part[] } = {},
) {
  const { workspace, tags } = state
  const contact = contactOf(state, conversation)
  const company = findCompany(state, contact.company_id)
  const words = (text: string) => (format === 'html' ? text : toText(text))
  const teammateIds = new Set(
    conversation.parts.flatMap(({ author }) => (author.type === 'admin' ? [author.id] : [])),
  )
  return {
    type: 'conversation',
    id: conversation.id,
    title: conversation.title,
    created_at: conversation.created_at,
    updated_at: conversation.updated_at,
    waiting_since: conversation.waiting_since,
    snoozed_until: conversation.snoozed_until,
    source: {
      ...conversation.source,
      subject: words(conversation.source.subject),
      body: words(conversation.source.body),
    },
    channel: { initial: conversation.source.type, current: conversation.source.type },
    contacts: {
      type: 'contact.list',
      contacts: [{ type: 'contact', id: contact.id, external_id: contact.external_id }],
    },
    teammates: {
      type: 'admin.list',
      admins: [...teammateIds].flatMap((id) =>
        findAdmin(state, id) ? [{ type: 'admin', id }] : [],
      ),
    },
    company: company ? companyJson(company, workspace.id_code) : null,
    admin_assignee_id: conversation.admin_assignee_id,
    team_assignee_id: conversation.team_assignee_id,
    custom_attributes: conversation.custom_attributes,
    open: conversation.state === 'open',
    state: conversation.state,
    read: conversation.read,
    priority: 'none',
    tags: {
      type: 'tag.list',
      tags: tags
        .filter((tag) => conversation.tag_ids.includes(tag.id))
        .map((tag) => ({ type: 'tag', ...tag })),
    },
    sla_applied: null,
    conversation_rating: null,
    first_contact_reply: {
      type: conversation.source.type,
      created_at: conversation.created_at,
      url: conversation.source.url,
    },
    statistics: statisticsJson(conversation),
    linked_objects: { type: 'list', data: [], total_count: 0, has_more: false },
    ticket: null,
    ai_agent_participated: conversation.ai_agent !== null,
    ai_agent: conversation.ai_agent ? aiAgentJson(conversation.ai_agent) : null,
    ...(parts && {
      conversation_parts: {
        type: 'conversation_part.list',
        conversation_parts: parts.slice(-MAX_PARTS).map((part) => partJson(part, format)),
        total_count: parts.length,
      },
    }),
  }
}

function aiAgentJson({ content_sources: sources, ...rest }: AiAgent) {
  return {
    ...rest,
    content_sources: {
      type: 'content_source.list',
      total_count: sources.length,
      content_sources: sources.map((source) => ({
        content_type: 'article',
        ...source,
        locale: 'en',
      })),
    },
  }
}
