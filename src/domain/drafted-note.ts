import type { FieldName } from './context-package.ts'
import type { HandoffTypeName } from './handoff-types/index.ts'
import type { GivenFact, Mood } from './reading.ts'
import type { Evidence } from './transcript.ts'

/** One sentence of a note, with what it rests on. */
export interface Statement {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** Who proposed the text: our own drafter, or a model, under which version of the prompt. */
export type Drafter =
  | {
      readonly by: 'local' /** Why no model drafted it; undefined where none is set up. */
      readonly why?: string | undefined
    }
  | { readonly by: 'model'; readonly model: string; readonly promptVersion: string }

/** The story told for one kind of reader: each line a heading and what stands under it. */
export interface Brief {
  readonly heading: string
  readonly statements: readonly Statement[]
}

/** A field the drafter could fill, with what it rests on. */
export interface DraftedField {
  readonly value: string
  readonly evidence: readonly Evidence[]
  /** The value sentence by sentence, each with its own evidence, where the drafter can tell. */
  readonly statements?: readonly Statement[] | undefined
}

/** What a model wrote and the conversation bears out, field by field: kept, so that the same messages are not asked about twice. */
export interface ModelDraft {
  readonly model: string
  readonly promptVersion: string
  /** When it was written, as an ISO instant in UTC. */
  readonly at: string
  /** The number of the first message the model was told of. */
  readonly fromMessage: number
  /** The newest message it was told of. */
  readonly upTo: { readonly messageId: string; readonly messageNumber: number }
  readonly situation: Statement | undefined
  readonly fields: Readonly<Partial<Record<FieldName, readonly Statement[]>>>
  readonly concluded: readonly Statement[]
  readonly firstReply: Statement | undefined
  /** The story in people's own words; a draft of an older version lacks it. */
  readonly gist?: readonly Statement[] | undefined
  /** What it wrote beside that, and was left out. */
  readonly dropped: readonly string[]
  /** A mark of the messages it was told of, as they were; a draft of an older version lacks it. */
  readonly heard?: string | undefined
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
  /** The story in sixty words of the people's own, in order. */
  readonly gist: readonly Statement[]
  /** What was concluded and ruled out so far. */
  readonly concluded: readonly Statement[]
  readonly engineeringBrief: readonly Brief[]
  readonly successBrief: readonly Brief[]
  /** What goes into the customer's record in a CRM. */
  readonly crmNote: readonly Statement[]
  /** A long case told in order, from day to day; empty for a short one. */
  readonly activity: readonly Statement[]
  /** What is new since the case last changed hands; empty when it never did or nothing is new. */
  readonly sinceHandoff: readonly Statement[]
  readonly drafter: Drafter
  /** What a model wrote and nothing in the conversation bears out: left out of the note, and said so. */
  readonly dropped: readonly string[]
  /** What a model last wrote about this conversation, where one did; the note may have moved on since. */
  readonly modelDraft?: ModelDraft | undefined
  /** The newest message the draft has seen; undefined for an empty conversation. */
  readonly asOf: { readonly messageId: string; readonly messageNumber: number } | undefined
}

/** What a note drafted by an older version of the program lacks. */
export const UNDRAFTED_PARTS = {
  gist: [],
  concluded: [],
  engineeringBrief: [],
  successBrief: [],
  crmNote: [],
  activity: [],
  sinceHandoff: [],
  drafter: { by: 'local' },
  dropped: [],
} as const satisfies Partial<DraftedNote>
