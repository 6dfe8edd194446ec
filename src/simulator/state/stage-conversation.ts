import type { Line, Speaker, WrittenConversation } from '../conversations/written.ts'
import { TEAMMATES, type TeammateKey } from '../people/teammates.ts'
import { TEAMS, type TeamKey } from '../people/teams.ts'
import { adminAuthor, botAuthor, customerAuthor } from './author.ts'
import type { AiAgent, Author, Contact, Conversation, Part, SimulatorState } from './state.ts'
import { tagNamed } from './tag-named.ts'
import { waitingSince } from './waiting-since.ts'

const isTeam = (key: string): key is TeamKey => Object.hasOwn(TEAMS, key)

/** Puts a written conversation on stage: ids, authors, times in the past, who has it and how it stands. */
export function stageConversation(
  state: SimulatorState,
  id: string,
  written: WrittenConversation,
  contact: Contact,
): Conversation {
  const at = (line: Line) => state.madeAt - line.minutesAgo * 60
  const [first, ...rest] = written.lines
  const author = (by: Speaker): Author => {
    if (by === 'customer') return customerAuthor(contact)
    if (by === 'fin') return botAuthor(state.workspace.id_code, 'fin')
    if (by === 'bot') return botAuthor(state.workspace.id_code, 'workflow')
    return adminAuthor(TEAMMATES[by])
  }
  let standing: Part['state'] = 'open'
  const parts = rest.map((line): Part => {
    if (line.partType === 'close') standing = 'closed'
    if (line.partType === 'open') standing = 'open'
    return {
      id: String(state.nextId++),
      part_type: line.partType,
      body: line.body,
      created_at: at(line),
      updated_at: at(line),
      assigned_to: line.to ? assignee(line.to) : null,
      author: author(line.by),
      attachments: line.attachments ?? [],
      redacted: line.redacted ?? false,
      state: standing,
      app_package_code: null,
    }
  })
  const createdAt = at(first)
  const conversation: Conversation = {
    id,
    title: null,
    created_at: createdAt,
    updated_at: parts.at(-1)?.created_at ?? createdAt,
    waiting_since: null,
    snoozed_until: null,
    state: standing,
    read: written.read ?? false,
    admin_assignee_id: written.assignee ? Number(TEAMMATES[written.assignee].id) : 0,
    team_assignee_id: written.team ? Number(TEAMS[written.team].id) : 0,
    contact_id: contact.id,
    tag_ids: (written.tags ?? []).map((name) => tagNamed(state, name).id),
    custom_attributes: { ...written.attributes },
    source: {
      type: written.subject ? 'email' : 'conversation',
      id: String(403_918_000 + state.conversations.length),
      delivered_as: 'customer_initiated',
      subject: written.subject ?? '',
      body: first.body ?? '',
      author: author(first.by),
      attachments: first.attachments ?? [],
      url: null,
      redacted: false,
    },
    ai_agent: aiAgent(written, createdAt),
    parts,
  }
  conversation.waiting_since = waitingSince(conversation)
  return conversation
}

function assignee(to: TeamKey | TeammateKey): NonNullable<Part['assigned_to']> {
  return isTeam(to) ? { type: 'team', id: TEAMS[to].id } : { type: 'admin', id: TEAMMATES[to].id }
}

function aiAgent(written: WrittenConversation, at: number): AiAgent | null {
  const fin = written.lines.filter((line) => line.by === 'fin')
  if (fin.length === 0) return null
  const last = fin.at(-1)?.minutesAgo ?? 0
  const first = written.lines[0].minutesAgo
  return {
    source_type: 'profile',
    source_title: 'Fin for everyone',
    last_answer_type: 'ai_answer',
    resolution_state: written.finEndedAs ?? 'escalated',
    rating: null,
    rating_remark: null,
    created_at: at,
    updated_at: at + (first - last) * 60,
    content_sources: written.finSources ?? [],
  }
}
