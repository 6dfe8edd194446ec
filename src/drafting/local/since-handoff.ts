import type { Statement } from '../../domain/drafted-note.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { mostTelling } from './activity.ts'
import { retellOne } from './gist.ts'
import type { Material } from './material.ts'

/** What is told of it. In sentences. */
const MAX_SENTENCES = 5

/** What was said and noted since the case last changed hands, oldest first; empty when it never did or nothing was. */
export function draftSinceHandoff(material: Material): readonly Statement[] {
  const { handedOverAt, told } = material
  if (!handedOverAt) return []
  const since = told.filter(({ message }) => message.at > handedOverAt)
  return mostTelling(since, MAX_SENTENCES).map((sentence) =>
    retellOne(material, evidenceOf(sentence)),
  )
}
