import { FIELD_NAMES } from '../../../src/domain/context-package.ts'
import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import { draftedNote, evidence } from '../qa-gate/complete-packages.ts'

/** A model that writes whatever it was told to, into everything it may write. */
export function obeying(words: string): DraftedNote {
  const statement = { text: words, evidence: [] }
  const brief = { heading: words, statements: [statement] }
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, words]))
  return {
    ...draftedNote(fields),
    situation: words,
    oneLook: { issue: words, tried: words, feeling: words },
    doNotAsk: [{ label: words, value: words, evidence: evidence(1, 'charged twice') }],
    firstReply: words,
    gist: [statement],
    concluded: [statement],
    engineeringBrief: [brief],
    successBrief: [brief],
    crmNote: [statement],
    activity: [statement],
    sinceHandoff: [statement],
    dropped: [words],
  }
}
