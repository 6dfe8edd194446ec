import type { Signal } from '../../domain/reading.ts'
import type { Severity } from '../../domain/tier.ts'
import { straightQuotes } from '../../reading/transcript/sentences.ts'
import { LEGAL_DUTIES } from './duties/legal.ts'
import { PRIVACY_DUTIES } from './duties/privacy.ts'
import { SECURITY_DUTIES } from './duties/security.ts'
import type { Material } from './material.ts'
import { quoted } from './quoting.ts'
import type { Step } from './step.ts'

/** What a matter asks of whoever takes over before anything else, and what may be said about it. */
export interface DutyRule {
  /** The customer's words that make it this duty; the last rule of a matter takes what is left. */
  readonly words: RegExp
  /** What to do, given how the customer is called and their words in quotes. */
  readonly action: (customer: string, quote: string) => string
  /** How badly it hits; undefined where the words alone do not tell. */
  readonly severity: Severity | undefined
  /** What to tell the customer first, in English: that it is known and what it is taken for, never a promise. */
  readonly reply: string
}

/** A duty with the words it rests on. */
export interface Duty extends Step {
  readonly kind: 'security' | 'privacy' | 'legal'
  readonly severity: Severity | undefined
  readonly reply: string
}

/** Quoted in a step, so that whoever is asked to look sees what about. In UTF-16 units. */
const MAX_QUOTE_CHARS = 100

const RULES: Readonly<Record<Duty['kind'], readonly DutyRule[]>> = {
  security: SECURITY_DUTIES,
  privacy: PRIVACY_DUTIES,
  legal: LEGAL_DUTIES,
}

/** What security, privacy or law ask of us here; undefined where nothing of the kind was said. */
export function dutyOf({ reading, customer }: Material, kind: Duty['kind']): Duty | undefined {
  const signal = reading.signals.find((one) => one.kind === kind)
  const rule = signal && RULES[kind].find(({ words }) => words.test(wordsOf(signal)))
  if (!signal || !rule) return undefined
  const quote = quoted(signal.evidence.quote, MAX_QUOTE_CHARS)
  const { severity, reply } = rule
  return {
    kind,
    severity,
    reply,
    action: rule.action(customer, quote),
    evidence: [signal.evidence],
  }
}

const wordsOf = ({ evidence }: Signal) => straightQuotes(evidence.quote)
