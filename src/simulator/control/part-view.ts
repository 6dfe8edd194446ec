import { findAdmin, findTeam } from '../changes/find.ts'
import type { AuthorView, PartView } from '../control-api.ts'
import { sanitise } from '../html/sanitise.ts'
import { toText } from '../html/to-text.ts'
import { hasCard } from '../messenger/cards.ts'
import type { Attachment, Author, Conversation, Part, SimulatorState } from '../state/state.ts'

/** Who wrote something, for the page. */
function authorView(author: Author): AuthorView {
  return { role: roleOf(author), id: author.id, name: author.name }
}

/** The first message of a conversation as a line of the thread. */
export function sourceView({ source, created_at }: Conversation): PartView {
  return {
    id: source.id,
    kind: 'message',
    partType: 'comment',
    author: authorView(source.author),
    at: created_at,
    ...words(source.body, source.redacted),
    attachments: source.attachments.map(attachmentView),
    byApp: false,
    hasCard: false,
  }
}

/** A part as a line of the thread. */
export function partView(state: SimulatorState, part: Part): PartView {
  const kind =
    part.part_type === 'note' ? 'note' : part.part_type === 'comment' ? 'message' : 'event'
  const said = words(part.body, part.redacted)
  return {
    id: part.id,
    kind,
    partType: part.part_type,
    author: authorView(part.author),
    at: part.created_at,
    ...said,
    ...(kind === 'event' && { text: [happened(state, part), said.text].filter(Boolean).join(' ') }),
    attachments: part.attachments.map(attachmentView),
    byApp: part.app_package_code !== null,
    hasCard: hasCard(state, part),
  }
}

function roleOf(author: Author): AuthorView['role'] {
  if (author.type === 'admin') return 'teammate'
  if (author.type === 'bot') return author.from_ai_agent ? 'fin' : 'bot'
  return 'customer'
}

function words(
  body: string | null,
  redacted: boolean,
): Pick<PartView, 'html' | 'text' | 'redacted'> {
  const text = body === null || redacted ? '' : toText(body)
  return { html: text === '' ? null : sanitise(body ?? ''), text, redacted }
}

function attachmentView({ name, url }: Attachment) {
  return { name, url }
}

function happened(state: SimulatorState, { part_type, author, assigned_to: to }: Part): string {
  const who = author.type === 'bot' ? 'A workflow' : author.name
  switch (part_type) {
    case 'assignment': {
      if (!to || to.type === 'nobody_admin') return `${who} unassigned this.`
      const whom = to.type === 'team' ? findTeam(state, to.id) : findAdmin(state, to.id)
      if (whom?.id === author.id) return `${who} took this.`
      return `${who} assigned this to ${whom?.name ?? 'somebody who left'}.`
    }
    case 'close':
      return `${who} closed this.`
    case 'open':
      return `${who} opened this again.`
    case 'snoozed':
      return `${who} snoozed this.`
    default:
      return `${who}: ${part_type.replaceAll('_', ' ')}.`
  }
}
