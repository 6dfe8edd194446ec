import { SEVERITIES, type Severity } from '../../tier.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'

/** What other scales call the same. */
const OTHER_SCALES: readonly (readonly [Severity, RegExp])[] = [
  ['urgent', /\b(?:urgent|critical|blocker|emergency|sev(?:erity)?[ -]?[01]|p[01])\b/],
  ['high', /\b(?:high|major|severe|sev(?:erity)?[ -]?2|p2)\b/],
  ['normal', /\b(?:normal|medium|moderate|sev(?:erity)?[ -]?3|p3)\b/],
  ['low', /\b(?:low|minor|trivial|sev(?:erity)?[ -]?[45]|p[45])\b/],
]

/** Is it one of the four severities? The acceptance clock depends on it. */
export const severity: Check = (draft) => {
  const { text } = draft.typed.severity
  if (isSeverity(text)) return undefined
  const drafted = draftedText(draft, 'severity')
  return {
    check: 'severity',
    field: 'severity',
    weight: 'blocking',
    problem: text === '' ? 'No severity is chosen.' : 'That is not one of the severities.',
    fix: `Choose one: ${SEVERITIES.join(', ')}.`,
    evidence: [],
    suggestion: onOtherScale(text) ?? (drafted && isSeverity(drafted) ? drafted : undefined),
  }
}

const isSeverity = (text: string): boolean => SEVERITIES.some((name) => name === text)

const onOtherScale = (text: string) =>
  OTHER_SCALES.find(([, words]) => words.test(text.toLowerCase()))?.[0]
