import { FIELD_NAMES } from '../context-package.ts'
import type { Brief, DraftedField, DraftedNote, Statement } from '../drafted-note.ts'
import type { GivenFact } from '../reading.ts'
import { type SafeRules, safeLine, safeText } from './safe-text.ts'

/**
 * A drafted note whose every word may be shown and sent on, whoever drafted it and whatever they were told to write.
 *
 * Each part is named here, so that a new one does not compile until somebody has decided about it. Evidence is
 * left alone: it repeats the conversation character by character, so that it can be found there again.
 */
export function safeDraft(note: DraftedNote, rules: SafeRules): DraftedNote {
  const line = (text: string) => safeLine(text, rules)
  const statement = ({ text, evidence }: Statement) => ({ text: safeText(text, rules), evidence })
  const brief = ({ heading, statements }: Brief) => ({
    heading: line(heading),
    statements: statements.map(statement),
  })
  const safe: Required<DraftedNote> = {
    suggestedType: note.suggestedType,
    situation: line(note.situation),
    oneLook: {
      issue: line(note.oneLook.issue),
      tried: line(note.oneLook.tried),
      feeling: line(note.oneLook.feeling),
    },
    fields: safeFields(note.fields, rules),
    doNotAsk: note.doNotAsk.map((fact) => safeFact(fact, rules)),
    mood: note.mood,
    firstReply: safeText(note.firstReply, rules),
    gist: note.gist.map(statement),
    concluded: note.concluded.map(statement),
    engineeringBrief: note.engineeringBrief.map(brief),
    successBrief: note.successBrief.map(brief),
    crmNote: note.crmNote.map(statement),
    activity: note.activity.map(statement),
    sinceHandoff: note.sinceHandoff.map(statement),
    drafter: note.drafter,
    dropped: note.dropped.map(line),
    // Kept as it came, to be drafted from again; what is drafted from it comes through here.
    modelDraft: note.modelDraft,
    asOf: note.asOf,
  }
  const { modelDraft, ...rest } = safe
  return modelDraft === undefined ? rest : { ...rest, modelDraft }
}

function safeFields(fields: DraftedNote['fields'], rules: SafeRules): DraftedNote['fields'] {
  const entries = FIELD_NAMES.flatMap((name) => {
    const field = fields[name]
    return field === undefined ? [] : [[name, safeField(field, rules)] as const]
  })
  return Object.fromEntries(entries)
}

function safeField({ value, evidence, statements }: DraftedField, rules: SafeRules): DraftedField {
  const said = statements?.map((one) => ({ ...one, text: safeText(one.text, rules) }))
  return { value: safeText(value, rules), evidence, ...(said && { statements: said }) }
}

/** What a fact is called and what it says; where it stands is left alone. */
const safeFact = (fact: GivenFact, rules: SafeRules): GivenFact => ({
  ...fact,
  label: safeLine(fact.label, rules),
  value: safeLine(fact.value, rules),
})
