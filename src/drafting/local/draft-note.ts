import { FIELD_NAMES, type FieldName } from '../../domain/context-package.ts'
import {
  type Brief,
  type DraftedField,
  type DraftedNote,
  type Statement,
  UNDRAFTED_PARTS,
} from '../../domain/drafted-note.ts'
import { findSecrets } from '../../reading/fields/secrets/find-secrets.ts'
import { draftActivity } from './activity.ts'
import { draftCrmNote, draftEngineeringBrief, draftSuccessBrief } from './briefs.ts'
import {
  draftActual,
  draftEnvironment,
  draftExpected,
  draftLinkedBugs,
  draftProductArea,
  draftSteps,
} from './bug-fields.ts'
import { oneLookOf, situationOf } from './card-lines.ts'
import { draftConcluded } from './concluded.ts'
import { draftFeeling, moodToday } from './feeling.ts'
import { draftFirstReply } from './first-reply.ts'
import { draftGist } from './gist.ts'
import { draftImpact } from './impact-field.ts'
import { type DraftInput, gather, type Material } from './material.ts'
import { draftNextStep } from './next-step.ts'
import { draftPromised } from './promised.ts'
import { draftReason } from './reason.ts'
import { draftSeverity } from './severity.ts'
import { draftSinceHandoff } from './since-handoff.ts'
import { draftFriction, draftHealth, draftRenewalDate } from './success-fields.ts'
import { suggestType } from './suggested-type.ts'
import { draftSummary } from './summary.ts'
import { draftTried } from './tried.ts'

/** Who drafts each field; a field without an answer in the conversation or the account stays out. */
const FIELDS: Readonly<Record<FieldName, (material: Material) => DraftedField | undefined>> = {
  summary: draftSummary,
  reason: draftReason,
  tried: draftTried,
  promised: draftPromised,
  feeling: draftFeeling,
  severity: draftSeverity,
  impact: draftImpact,
  previous_attempts: draftTried,
  product_area: draftProductArea,
  environment: draftEnvironment,
  repro_steps: draftSteps,
  expected: draftExpected,
  actual: draftActual,
  linked_bugs: draftLinkedBugs,
  renewal_date: draftRenewalDate,
  health: draftHealth,
  friction: draftFriction,
  next_step: draftNextStep,
}

/**
 * Drafts a handoff note without a model: what people wrote, retold or quoted, nothing made up.
 *
 * Every field rests on evidence, except what the account says and plain words that there was nothing.
 * The same input gives the same note. Never fails.
 */
export function draftNote(input: DraftInput): DraftedNote {
  const material = gather(input)
  const { issue, tried, feeling } = oneLookOf(material)
  const last = input.transcript.messages.at(-1)
  const fields = draftFields(material)
  const concluded = draftConcluded(material)
  const note = { fields, concluded }
  return {
    ...UNDRAFTED_PARTS,
    suggestedType: suggestType(material),
    situation: safe(situationOf(material)),
    oneLook: {
      issue: safe(issue),
      tried: safe(tried),
      feeling,
    },
    fields,
    gist: safeAll(draftGist(material)),
    concluded: safeAll(concluded),
    engineeringBrief: safeBriefs(draftEngineeringBrief(material, note)),
    successBrief: safeBriefs(draftSuccessBrief(material, note)),
    crmNote: safeAll(draftCrmNote(material, note)),
    activity: safeAll(draftActivity(material)),
    sinceHandoff: safeAll(draftSinceHandoff(material)),
    doNotAsk: material.reading.facts,
    mood: moodToday(material),
    firstReply: safe(draftFirstReply(material)),
    asOf: last && { messageId: last.id, messageNumber: last.number },
  }
}

function draftFields(material: Material): DraftedNote['fields'] {
  const fields: Partial<Record<FieldName, DraftedField>> = {}
  for (const name of FIELD_NAMES) {
    const field = FIELDS[name](material)
    if (!field) continue
    const statements = safeAll(
      field.statements ?? [{ text: field.value, evidence: field.evidence }],
    )
    fields[name] = { ...field, value: safe(field.value), statements }
  }
  return fields
}

/** Cards, passwords and keys that somebody typed into the conversation do not travel on in a note. */
const safe = (text: string) => findSecrets(text).redacted

const safeAll = (statements: readonly Statement[]): readonly Statement[] =>
  statements.map(({ text, evidence }) => ({ text: safe(text), evidence }))

const safeBriefs = (briefs: readonly Brief[]): readonly Brief[] =>
  briefs.map(({ heading, statements }) => ({ heading, statements: safeAll(statements) }))
