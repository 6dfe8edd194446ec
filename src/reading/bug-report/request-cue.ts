/** What somebody wants who writes in: something mended, something new, or an answer. */
export type RequestKind = 'bug' | 'feature' | 'question'

/** A way of writing that gives the kind away, or speaks against it, and how strongly. Each counts once. */
export interface RequestCue {
  readonly kind: RequestKind
  /** Only compare with each other; below zero it speaks against the kind. */
  readonly points: number
  /** Where it is looked for: in simplified words, lower case and without code and links, or in the letters as written. */
  readonly where: 'subject' | 'text' | 'both' | 'raw subject' | 'raw text'
  readonly words: RegExp
}

/** A cue in one line, so that the lists of them read as tables. */
export const cue = (
  kind: RequestKind,
  points: number,
  where: RequestCue['where'],
  words: RegExp,
): RequestCue => ({ kind, points, where, words })
