import type { EffectKind } from '../../../domain/effect.ts'

/** What Baton does in Intercom, as people call it. */
export const WORK_WORDS: Readonly<Record<EffectKind, string>> = {
  'internal-note': 'Handoff note',
  'assign-team': 'Assignment to the team',
  'assign-teammate': 'Assignment to the person',
  'conversation-attributes': 'Conversation attributes',
  tag: 'Tag',
  'ticket-link': 'Link to the ticket',
  'customer-message': 'Message to the customer',
}
