import type { Brief, DraftedField, DraftedNote, Statement } from '../../domain/drafted-note.ts'
import type { GivenFact } from '../../domain/reading.ts'
import { moodToday } from './feeling.ts'
import type { Material } from './material.ts'
import { inOwnWords, stated } from './stated.ts'
import { waitsFor } from './waits-for.ts'

/** What every brief is put together from: the note so far. */
interface NoteSoFar {
  readonly fields: DraftedNote['fields']
  readonly concluded: readonly Statement[]
}

/** Facts an engineer searches logs for. */
const LOG_LABELS =
  /^(?:error|request|endpoint|http|app version|version|browser|operating system|device|trace|log)/i

const MAX_LOG_FACTS = 10

/** The story for an engineer: what is wrong, what is known about it, what holds it up, what to do. */
export function draftEngineeringBrief(material: Material, note: NoteSoFar): readonly Brief[] {
  const { fields, concluded } = note
  const { story, reading } = material
  if (!reading.lastCustomerWords) return []
  const problem = fields.summary?.statements?.slice(0, 1) ?? []
  return filled([
    {
      heading: 'Issue',
      statements: [
        ...problem,
        ...labelled('Expected', fields.expected),
        ...labelled('Actual', fields.actual),
        ...labelled('Product area', fields.product_area),
      ],
    },
    {
      heading: 'Diagnostics',
      statements: [
        ...labelled('Environment', fields.environment),
        ...(fields.repro_steps?.statements ?? []),
        ...reading.facts
          .filter(({ label }) => LOG_LABELS.test(label))
          .slice(0, MAX_LOG_FACTS)
          .map(factLine),
        ...(reading.attempts.length > 0 ? (fields.tried?.statements ?? []) : []),
        ...concluded,
      ],
    },
    {
      heading: 'Blocker',
      statements: [
        ...(story.need ? [inOwnWords(material, story.need)] : []),
        ...(fields.impact?.statements ?? []),
      ],
    },
    { heading: 'Next step', statements: fields.next_step?.statements ?? [] },
  ])
}

/** The story for whoever looks after the account: who they are, what bothers them, what they want, what to do. */
export function draftSuccessBrief(material: Material, note: NoteSoFar): readonly Brief[] {
  const { fields } = note
  const { story, reading } = material
  if (!reading.lastCustomerWords) return []
  const wants = waitsFor(material) ?? story.question ?? reading.lastCustomerWords
  return filled([
    { heading: 'Account', statements: accountLine(material) },
    { heading: 'Friction', statements: fields.friction?.statements ?? [] },
    {
      heading: 'What they want',
      statements: [
        ...(wants ? [inOwnWords(material, wants)] : []),
        ...reading.facts.filter(({ label }) => /deadline|renewal/i.test(label)).map(factLine),
      ],
    },
    {
      heading: 'Standing',
      statements: [...(fields.feeling?.statements ?? []), ...(fields.promised?.statements ?? [])],
    },
    { heading: 'Next step', statements: fields.next_step?.statements ?? [] },
  ])
}

/** What stays in the customer's record when the case is closed: what it was, how it stands, how they felt. */
export function draftCrmNote(material: Material, { fields }: NoteSoFar): readonly Statement[] {
  if (!material.reading.lastCustomerWords) return []
  const summary = fields.summary?.statements ?? []
  const isCalm = moodToday(material) === 'neutral'
  return [
    ...summary.slice(0, 1),
    ...summary.slice(-1).filter((last) => last !== summary[0]),
    ...(isCalm ? [] : (fields.feeling?.statements ?? [])),
    ...(material.reading.promises.length > 0 ? (fields.promised?.statements ?? []) : []),
  ]
}

const filled = (briefs: readonly Brief[]) =>
  briefs.filter(({ statements }) => statements.length > 0)

const factLine = ({ label, value, evidence }: GivenFact): Statement =>
  stated(`${label}: ${value}`, evidence)

function labelled(label: string, field: DraftedField | undefined): readonly Statement[] {
  if (!field) return []
  const words = field.value.split('\n').join(' ')
  return [stated(`${label}: ${words}`, ...field.evidence)]
}

/** Who they are by contract, as the account says it. */
function accountLine({ account }: Material): readonly Statement[] {
  const known = [
    account.companyName ?? account.contactName,
    account.plan && `${account.plan} plan`,
    `${account.tier} tier`,
    account.monthlySpend && `spends ${account.monthlySpend} a month`,
    account.renewalDate && `renews on ${account.renewalDate}`,
    account.health && `health ${account.health}`,
  ].filter((part) => part)
  return [stated(`${known.join(', ')}.`)]
}
