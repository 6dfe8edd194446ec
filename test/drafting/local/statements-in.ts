import type { DraftedNote, Statement } from '../../../src/domain/drafted-note.ts'

/** Every sentence of a note, with where it stands in it. */
export function statementsIn(note: DraftedNote): readonly (Statement & { readonly at: string })[] {
  const fields = Object.entries(note.fields).flatMap(([name, field]) =>
    (field.statements ?? []).map((statement) => ({ ...statement, at: name })),
  )
  const lists = (['gist', 'concluded', 'crmNote', 'activity', 'sinceHandoff'] as const).flatMap(
    (at) => note[at].map((statement) => ({ ...statement, at })),
  )
  const briefs = (['engineeringBrief', 'successBrief'] as const).flatMap((at) =>
    note[at].flatMap(({ heading, statements }) =>
      statements.map((statement) => ({ ...statement, at: `${at}, ${heading}` })),
    ),
  )
  return [...fields, ...lists, ...briefs]
}
