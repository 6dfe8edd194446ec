import { caseLabel, type SupportCase } from './case.ts'
import type { FieldName } from './context-package.ts'
import type { DraftedNote, Statement } from './drafted-note.ts'
import type { HandoffNote, NoteSection } from './handoff-note.ts'
import { FIELD_LABELS } from './handoff-types/field-labels.ts'
import { HANDOFF_TYPES } from './handoff-types/index.ts'
import type { Owner } from './owner.ts'
import type { ReadyHandoff } from './qa-gate/gate.ts'
import type { GivenFact } from './reading.ts'
import { type SafeRules, safeLine } from './safe-text/safe-text.ts'

/** What the receiver reads first; every other field follows in the type's own order. */
const FIRST: readonly FieldName[] = ['reason', 'next_step', 'summary']

/** Facts of the do-not-ask list a note repeats; the briefing has all of them. */
const FACTS_IN_NOTE = 12

/** The newest of what was found out that a note repeats; the briefing has all of it. */
const CONCLUSIONS_IN_NOTE = 5

/**
 * The readable part of a handoff: why it comes, what to do, the story, and what not to ask again.
 * Every line of it is made safe, whoever wrote it.
 */
export function writeNote(
  supportCase: SupportCase,
  ready: ReadyHandoff,
  drafted: Pick<DraftedNote, 'concluded' | 'doNotAsk'> | undefined,
  rules: SafeRules,
): HandoffNote {
  const type = HANDOFF_TYPES[ready.package.type]
  const names = [...FIRST, ...type.fields.filter((name) => !FIRST.includes(name))]
  const sections = [
    {
      heading: 'Who',
      lines: [`From ${withTeam(ready.sender)} to ${withTeam(ready.receiver)}`],
    },
    ...bypassSection(ready),
    ...names.flatMap((name) => fieldSection(name, ready.package.fields[name])),
    ...conclusionSection(drafted?.concluded ?? []),
    accountSection(ready),
    ...factSection(drafted?.doNotAsk ?? []),
  ]
  return {
    title: `${caseLabel(supportCase)} handed over: ${type.label}`,
    sections: sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((line) => safeLine(line, rules)),
    })),
  }
}

const withTeam = ({ name, team }: Owner) => (team ? `${name} (${team.name})` : name)

function fieldSection(name: FieldName, value: string | undefined): NoteSection[] {
  const lines = (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? [] : [{ heading: FIELD_LABELS[name].label, lines }]
}

function bypassSection({ bypass }: ReadyHandoff): NoteSection[] {
  if (!bypass) return []
  return [
    {
      heading: 'Handed over with gaps',
      lines: [`Why: ${bypass.reason}`, ...bypass.findings.map(({ problem }) => problem)],
    },
  ]
}

function conclusionSection(concluded: readonly Statement[]): NoteSection[] {
  if (concluded.length === 0) return []
  const lines = concluded.slice(-CONCLUSIONS_IN_NOTE).map(({ text, evidence: [first] }) => {
    return first ? `${text} (message ${first.messageNumber})` : text
  })
  return [{ heading: 'Found out so far', lines }]
}

function accountSection({ account, package: { fields } }: ReadyHandoff): NoteSection {
  const known = [
    account.companyName,
    account.contactName,
    `${account.tier} tier`,
    account.plan && `plan ${account.plan}`,
    account.renewalDate && fields.renewal_date === undefined && `renews ${account.renewalDate}`,
  ]
  return { heading: 'Account', lines: [known.filter(Boolean).join(', ')] }
}

function factSection(facts: readonly GivenFact[]): NoteSection[] {
  if (facts.length === 0) return []
  const lines = facts
    .slice(0, FACTS_IN_NOTE)
    .map(({ label, value, evidence }) => `${label}: ${value} (message ${evidence.messageNumber})`)
  return [{ heading: 'Do not ask again', lines }]
}
