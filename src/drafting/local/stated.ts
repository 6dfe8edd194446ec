import type { DraftedField, Statement } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { atStart, type Material, messageOf, once, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'

/** One sentence of a note with the words it rests on. */
export const stated = (
  text: string,
  ...evidence: readonly (Evidence | undefined)[]
): Statement => ({ text, evidence: once(evidence) })

/** What somebody said or noted, in their own words: `Ana noted: "Real cause: the connector."` */
export function inOwnWords(
  material: Material,
  evidence: Evidence,
  words: string = evidence.quote,
  maxChars = 240,
): Statement {
  const verb = messageOf(material, evidence)?.kind === 'noted' ? 'noted' : 'wrote'
  const who = atStart(speakerOf(material, evidence))
  return stated(`${who} ${verb}: ${quotedToEnd(words, maxChars)}`, evidence)
}

/** A field out of its sentences: one a line, or one after the other. Undefined without any. */
export function fieldOf(
  statements: readonly Statement[],
  between: '\n' | ' ' = '\n',
): DraftedField | undefined {
  if (statements.length === 0) return undefined
  return {
    value: statements.map(({ text }) => text).join(between),
    evidence: once(statements.flatMap(({ evidence }) => evidence)),
    statements,
  }
}
