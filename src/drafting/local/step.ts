import type { Evidence } from '../../domain/transcript.ts'

/** What the next owner does first, with the words it rests on. */
export interface Step {
  readonly action: string
  readonly evidence: readonly (Evidence | undefined)[]
}
