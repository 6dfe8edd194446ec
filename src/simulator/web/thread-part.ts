import type { AuthorView, PartView } from '../control-api.ts'
import { attachments } from './attachments.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { timeOfDay } from './moment.ts'
import { partWords } from './part-words.ts'

const ROLE_WORDS: Readonly<Record<AuthorView['role'], string>> = {
  customer: '',
  teammate: '',
  fin: 'AI agent',
  bot: 'Automation',
}

/** One line of a thread: a message, a note, or a small line for something that happened. */
export function threadPart(
  part: PartView,
  timeZone: string,
  openUrl: (url: string) => void,
  redact: (partId: string) => void,
): HTMLElement {
  const marks = {
    'data-message-id': part.id,
    'data-kind': part.kind,
    'data-author-role': part.author.role,
    tabindex: -1,
  }
  const time = element('time', {}, timeOfDay(part.at, timeZone))
  if (part.kind === 'event') {
    return element('li', { ...marks, class: 'event' }, element('span', {}, part.text), time)
  }

  const isNote = part.kind === 'note'
  const kind = isNote ? 'Note' : ROLE_WORDS[part.author.role]
  const badges = [kind, part.byApp ? 'by the app' : ''].filter((badge) => badge !== '')
  return element(
    'li',
    { ...marks, class: `part part-${isNote ? 'note' : part.author.role}` },
    avatar(part.author.name, part.author.role),
    element(
      'div',
      { class: 'bubble' },
      element(
        'div',
        { class: 'byline' },
        element('strong', {}, part.author.name),
        ...badges.map((badge) => element('span', { class: 'badge' }, badge)),
        time,
        redactButton(part, redact),
      ),
      element('div', { class: 'body' }, ...partWords(part, openUrl)),
      part.hasCard
        ? element('p', { class: 'badge', 'data-testid': 'with-card' }, "With the app's card")
        : undefined,
      attachments(part),
    ),
  )
}

/** Deletes what was said, as Intercom does: the message stays, its words go. */
function redactButton(
  { id, redacted }: PartView,
  redact: (partId: string) => void,
): HTMLElement | undefined {
  if (redacted) return undefined
  return element(
    'button',
    {
      type: 'button',
      class: 'redact',
      'data-testid': 'redact',
      title: 'Delete the words of this message, as Intercom does',
      onclick: () => redact(id),
    },
    'Delete',
  )
}
