import type { FieldName } from './context-package.ts'
import type { HandoffTypeName } from './handoff-types/index.ts'
import type { GivenFact, Mood } from './reading.ts'
import type { Evidence } from './transcript.ts'

/** A field the drafter could fill, with what it rests on. */
export interface DraftedField {
  readonly value: string
  readonly evidence: readonly Evidence[]
}

/** The note as drafted before anybody opened the form: proposed text, never a decision. */
export interface DraftedNote {
  readonly suggestedType: HandoffTypeName
  /** One line that says what this is about: for the card. At most 120 characters. */
  readonly situation: string
  /** Readable in five seconds: issue, tried, feeling. One line each. */
  readonly oneLook: { readonly issue: string; readonly tried: string; readonly feeling: string }
  readonly fields: Readonly<Partial<Record<FieldName, DraftedField>>>
  /** What the customer already told us. */
  readonly doNotAsk: readonly GivenFact[]
  readonly mood: Mood
  /** What the receiver could say first, showing they know the story. */
  readonly firstReply: string
  /** The newest message the draft has seen; undefined for an empty conversation. */
  readonly asOf: { readonly messageId: string; readonly messageNumber: number } | undefined
}
