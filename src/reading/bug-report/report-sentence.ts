/** What a part of a bug report is there for, as its heading says. */
export type ReportSection =
  | 'steps'
  | 'expected'
  | 'observed'
  | 'description'
  | 'surroundings'
  | 'other'

/** One sentence or line of a bug report, with what it stands in. */
export interface ReportSentence {
  /** Verbatim, trimmed, list marks kept. */
  readonly text: string
  /** Lower case, straight quotes, single spaces, without list marks: what the detectors look at. */
  readonly plain: string
  /** The part of the report it stands in; undefined before the first heading. */
  readonly section: ReportSection | undefined
  /** Whether it is an item of a numbered or bulleted list. */
  readonly isItem: boolean
  /** `title` heads the report, `heading` a part of it, `code` is for a machine, `log` comes from one. */
  readonly kind: 'title' | 'heading' | 'words' | 'code' | 'log'
}
