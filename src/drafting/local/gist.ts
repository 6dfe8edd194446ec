import type { Statement } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { denseLead } from '../../reading/transcript/telling/dense-lead.ts'
import { withoutCourtesy } from '../../reading/transcript/telling/without-courtesy.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { atStart, type Material, speakerOf } from './material.ts'
import { quoted } from './quoting.ts'
import { stated } from './stated.ts'

/** The story in sixty words of the people's own, in order: what a receiver reads who reads nothing else. */
export function draftGist(material: Material): readonly Statement[] {
  return denseLead(material.told).map(({ text, sentence }) => {
    const evidence = evidenceOf(sentence)
    const words = `${quoted(text, text.length)}${text.endsWith('…') ? ' …' : ''}`
    return stated(`${atStart(speakerOf(material, evidence))}: ${words}`, evidence)
  })
}

/** One sentence retold: who said it, without the courtesy around it. */
export function retellOne(material: Material, evidence: Evidence): Statement {
  const words = withoutCourtesy(evidence.quote)
  return stated(`${atStart(speakerOf(material, evidence))}: ${quoted(words, 220)}`, evidence)
}
