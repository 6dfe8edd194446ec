import type { DraftedNote } from './drafted-note.ts'
import type { Reading } from './reading.ts'
import type { Transcript } from './transcript.ts'

/** A thread as it was read: what was said, what was found in it, and the note drafted from both. */
export interface ThreadRead {
  readonly transcript: Transcript
  readonly reading: Reading
  readonly drafted: DraftedNote
}
