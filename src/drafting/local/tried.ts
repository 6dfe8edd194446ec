import type { DraftedField } from '../../domain/drafted-note.ts'
import { attemptLine, outcomeEvidence } from './attempt-lines.ts'
import type { Material } from './material.ts'
import { fieldOf, stated } from './stated.ts'

/** More lines than this are not read: the newest are kept. */
const MAX_LINES = 8

/** What was tried so far, one line each with its outcome. Undefined where our side's words could not be read. */
export function draftTried(material: Material): DraftedField | undefined {
  const attempts = material.reading.attempts.slice(-MAX_LINES)
  if (attempts.length === 0 && material.isOursForeign) return undefined
  if (attempts.length === 0) return fieldOf([stated('Nothing tried yet.')])
  return fieldOf(
    attempts.map((attempt) =>
      stated(attemptLine(material, attempt), attempt.evidence, outcomeEvidence(material, attempt)),
    ),
  )
}
