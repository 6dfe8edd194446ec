import type { EffectKind } from './effect.ts'

/** What an effect should have done, as the start of a sentence: `The note` could not be posted. */
const WHAT_FAILED = {
  'internal-note': 'The note could not be posted',
  'assign-team': 'The team could not be assigned',
  'assign-teammate': 'The new owner could not be assigned',
  'conversation-attributes': "The case's attributes could not be written",
  tag: 'The tag could not be added',
  'ticket-link': 'The ticket could not be linked',
  'customer-message': 'The customer could not be told',
} as const satisfies Record<EffectKind, string>

const WHAT_IS_UNSURE = {
  'internal-note': 'Nobody knows whether the note was posted',
  'assign-team': 'Nobody knows whether the team was assigned',
  'assign-teammate': 'Nobody knows whether the new owner was assigned',
  'conversation-attributes': "Nobody knows whether the case's attributes were written",
  tag: 'Nobody knows whether the tag was added',
  'ticket-link': 'Nobody knows whether the ticket was linked',
  'customer-message': 'Nobody knows whether the customer was told',
} as const satisfies Record<EffectKind, string>

const DO_IT_YOURSELF = {
  'internal-note': 'Post it yourself: the whole text is in the briefing.',
  'assign-team': 'Assign the team in Intercom.',
  'assign-teammate': 'Assign the conversation in Intercom.',
  'conversation-attributes': 'Nothing is lost: the card has them.',
  tag: 'Add it in Intercom.',
  'ticket-link': 'Link it in Intercom.',
  'customer-message': 'Tell them yourself who has their case.',
} as const satisfies Record<EffectKind, string>

const LOOK_YOURSELF = {
  'internal-note': 'Look for it in the conversation.',
  'assign-team': 'Check the team in Intercom.',
  'assign-teammate': 'Check the assignee in Intercom.',
  'conversation-attributes': 'The card has them.',
  tag: 'Check the tags in Intercom.',
  'ticket-link': 'Check the linked tickets in Intercom.',
  'customer-message': 'Look for it in the conversation.',
} as const satisfies Record<EffectKind, string>

/** An effect that did not happen, or may not have, as a person reads it. */
export interface EffectWords {
  /** What did not happen, without a full stop. */
  readonly what: string
  /** What to do about it, a whole sentence. */
  readonly doThis: string
}

/** What did not happen and what to do, in words for whoever sees the card or the console. */
export function effectWords(kind: EffectKind, state: 'dead' | 'needs-human'): EffectWords {
  switch (state) {
    case 'dead':
      return { what: WHAT_FAILED[kind], doThis: DO_IT_YOURSELF[kind] }
    case 'needs-human':
      return { what: WHAT_IS_UNSURE[kind], doThis: LOOK_YOURSELF[kind] }
  }
}
