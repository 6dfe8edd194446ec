import { element } from './element.ts'

const STEPS: readonly (readonly [title: string, text: string])[] = [
  [
    'Pick a conversation',
    'They are on the left: a double charge, a broken export, an angry customer.',
  ],
  ['Press Hand over', 'The card on the right knows the story already and has drafted the note.'],
  [
    'Pass the gate',
    'What the next person would have to ask for is stopped, with a fix to take over.',
  ],
  [
    'See it arrive',
    'The note and the new owner appear in the thread. Become the receiver in the header.',
  ],
]

/** Stands in place of a thread until one is picked: what to do here, in four steps. */
export function emptyThread(): HTMLElement {
  const steps = STEPS.map(([title, text]) =>
    element('li', {}, element('strong', {}, title), element('span', {}, text)),
  )
  return element(
    'div',
    { class: 'empty-thread', 'data-testid': 'empty-thread' },
    element('h2', {}, 'Hand over your first case'),
    element('ol', {}, ...steps),
  )
}
