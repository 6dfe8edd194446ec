import type { Calendar } from '../people/calendar.ts'
import type { ContactKey } from '../people/contacts.ts'
import type { TeammateKey } from '../people/teammates.ts'
import type { TeamKey } from '../people/teams.ts'
import type { AiAgent, Attachment, AttributeValue } from '../state/state.ts'

/** Who a written line is by: the customer, Fin, a workflow bot, or a teammate. */
export type Speaker = 'customer' | 'fin' | 'bot' | TeammateKey

/** One line of a written conversation, oldest first. */
export interface Line {
  readonly by: Speaker
  readonly minutesAgo: number
  readonly partType: 'comment' | 'note' | 'assignment' | 'close' | 'open' | 'snoozed'
  /** HTML, or null where there are no words. */
  readonly body: string | null
  readonly to?: TeamKey | TeammateKey
  readonly attachments?: readonly Attachment[]
  readonly redacted?: boolean
}

/** A conversation as it was written for the demo workspace. The first line is the first message. */
export interface WrittenConversation {
  readonly contact: ContactKey
  readonly lines: readonly [Line, ...Line[]]
  readonly subject?: string
  readonly assignee?: TeammateKey
  readonly team?: TeamKey
  readonly tags?: readonly string[]
  readonly attributes?: Readonly<Record<string, AttributeValue>>
  /** How Fin's part ended, where Fin took part. */
  readonly finEndedAs?:
    | 'escalated'
    | 'negative_feedback'
    | 'assumed_resolution'
    | 'procedure_handoff'
  readonly finSources?: AiAgent['content_sources']
  readonly read?: boolean
}

/** Writes a conversation with dates around today. */
export type Write = (calendar: Calendar) => WrittenConversation

/** Words to the customer or from them. A blank line starts a paragraph. */
export function says(by: Speaker, minutesAgo: number, text: string): Line {
  return { by, minutesAgo, partType: 'comment', body: paragraphs(text) }
}

/** An internal note. */
export function notes(by: TeammateKey, minutesAgo: number, text: string): Line {
  return { by, minutesAgo, partType: 'note', body: paragraphs(text) }
}

/** A change of team or person. */
export function assigns(by: Speaker, minutesAgo: number, to: TeamKey | TeammateKey): Line {
  return { by, minutesAgo, partType: 'assignment', body: null, to }
}

/** The conversation is closed, or opened again. */
export function turns(by: Speaker, minutesAgo: number, partType: 'close' | 'open'): Line {
  return { by, minutesAgo, partType, body: null }
}

/** Text as Intercom keeps it: escaped, in paragraphs, links clickable. */
function paragraphs(text: string): string {
  const escaped = text
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>')}</p>`)
    .join('\n')
}

function linked(line: string): string {
  return line.replaceAll(
    /https:\/\/[^\s<>"')\]]{1,300}[^\s<>"')\].,;:!?]/g,
    (url) => `<a href="${url}" rel="nofollow noopener noreferrer" target="_blank">${url}</a>`,
  )
}
