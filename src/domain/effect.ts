import type { HandoffNote } from './handoff-note.ts'
import type { CustomerMessage } from './waiting/customer-message.ts'

/** One thing Baton does in Intercom because a case changed. Recorded before it is done, known afterwards. */
export type EffectPlan =
  | { readonly kind: 'internal-note'; readonly note: HandoffNote }
  | { readonly kind: 'assign-team'; readonly teamId: string }
  | { readonly kind: 'assign-teammate'; readonly teammateId: string }
  /** Attributes of the conversation by name. Those the workspace does not have are left out when it is done. */
  | {
      readonly kind: 'conversation-attributes'
      readonly attributes: Readonly<Record<string, string>>
    }
  | { readonly kind: 'tag'; readonly tagId: string }
  /** By the ticket's id in Intercom's API, which is not the number people see. */
  | { readonly kind: 'ticket-link'; readonly ticketId: string }
  /** A reply to the customer as the teammate it is done as, for as long as nobody else has replied. */
  | {
      readonly kind: 'customer-message'
      readonly message: CustomerMessage
      /** ISO: once a teammate has replied since then, it is no longer needed. */
      readonly unlessRepliedSince: string
      /** Whose words are no reply, by Intercom's id: who handed over says goodbye. Where none is given, who it is done as, for a handoff's. */
      readonly exceptBy?: string
    }

/** What an effect does, by its name. */
export type EffectKind = EffectPlan['kind']

/** An effect with what it is done to and who it is done as. */
export interface Effect {
  readonly id: string
  readonly conversationId: string
  /** The teammate it is done as: Intercom wants a real one. */
  readonly actorId: string
  /** Short visible mark, unique per effect, by which it is found again in the conversation. */
  readonly reference: string
  readonly plan: EffectPlan
}

/**
 * Where an effect stands. `unknown` means Intercom may or may not have it:
 * it is looked for before anything is sent again. `dead` did not happen and will not, `needs-human` may have
 * happened and nobody can tell; both say why. `given-up`: a person saw one of those and decided to leave it.
 * `not-needed`: by its turn there was no reason to do it any more, and it says why; nothing is wrong.
 */
export const EFFECT_STATES = [
  'pending',
  'sending',
  'sent',
  'unknown',
  'dead',
  'needs-human',
  'given-up',
  'not-needed',
] as const

/** Where an effect stands. */
export type EffectState = (typeof EFFECT_STATES)[number]

/** Whether a note in a conversation is one of ours: nobody said what it repeats. */
export const isOwnNote = (body: string | undefined): boolean =>
  body !== undefined && /\bRef C\d+-[0-9A-F]{12}\b/.test(body)

/** The mark that makes an effect findable again: the case's number and the random half of the effect's id. */
export function referenceOf(caseNumber: number, effectId: string): string {
  return `C${caseNumber}-${effectId.replaceAll('-', '').slice(-12).toUpperCase()}`
}
