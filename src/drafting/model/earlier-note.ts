import type { ModelDraft, Statement } from '../../domain/drafted-note.ts'

/** What the model wrote before, as data to bring up to date: its statements with where they stand. */
export function earlierNote(draft: ModelDraft, code: string): string {
  const { situation, gist = [], fields, concluded, upTo } = draft
  const note = {
    situation: situation ? [asTold(situation)] : [],
    gist: gist.flatMap((statement) => asTold(statement).evidence),
    ...Object.fromEntries(Object.entries(fields).map(([name, said]) => [name, said.map(asTold)])),
    concluded: concluded.map(asTold),
  }
  // Backslashes keep the words from looking like a tag; JSON reads them back.
  const words = JSON.stringify(note).replaceAll('<', '\\u003c').replaceAll(code, '')
  return `<earlier-note-${code} up-to="m${upTo.messageNumber}">\n${words}\n</earlier-note-${code}>`
}

const asTold = ({ text, evidence }: Statement) => ({
  text,
  evidence: evidence.map(({ messageNumber, quote }) => ({ message: `m${messageNumber}`, quote })),
})
