import type { SecretSpan } from './secret-span.ts'

const BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/

const END = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/

/** Private keys in PEM form, to their end line or, where it was cut off, to the end of the text. */
export function privateKeys(text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = []
  let from = 0
  for (let begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text.slice(from))) {
    const start = from + begin.index
    const inside = start + begin[0].length
    const end = END.exec(text.slice(inside))
    from = end ? inside + end.index + end[0].length : text.length
    spans.push({ kind: 'key', start, end: from, instead: '[key removed]' })
  }
  return spans
}
