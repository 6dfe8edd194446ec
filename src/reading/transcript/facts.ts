import type { GivenFact } from '../../domain/reading.ts'
import { findSecrets } from '../fields/secrets/find-secrets.ts'
import { amounts } from './facts/amounts.ts'
import { contactDetails } from './facts/contact-details.ts'
import { dates } from './facts/dates.ts'
import { environment } from './facts/environment.ts'
import { errors } from './facts/errors.ts'
import { identifiers } from './facts/identifiers.ts'
import { bareLinks } from './facts/links.ts'
import { planAndPage } from './facts/plan-and-page.ts'
import { sentThings } from './facts/sent-things.ts'
import { stepsDone } from './facts/steps-done.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** Within one sentence, facts are listed in this order. */
const DETECTORS = [
  ...identifiers,
  ...errors,
  dates,
  ...amounts,
  ...planAndPage,
  ...environment,
  ...contactDetails,
  bareLinks,
  ...sentThings,
  stepsDone,
]

/** More than this is a log, not a story; the oldest are kept. */
const MAX_FACTS = 40

/** What names a secret is never listed. */
const SECRET = /\b(?:password|passcode|pin|cvv|cvc|secret|token|api key|card number)\b/i

/** Generic words before `page` name no page. */
const NO_VALUE =
  /^(?:the|this|that|same|right|wrong|next|previous|whole|blank|white|black|new|other|another|first|every|any|each|wrong|full|empty|error|web|home ?screen)\s(?:page|screen|tab|section|module|editor)$/i

/** What the customer already told us, each value once, as they first said it. */
export function factsOf({ customer }: Thread): readonly GivenFact[] {
  const facts: GivenFact[] = []
  const seen: string[] = []
  for (const sentence of customer) {
    for (const { label, value } of factsIn(sentence)) {
      if (facts.length === MAX_FACTS) return facts
      const key = sameAs(value)
      if (seen.some((known) => known === key || within(key, known))) continue
      seen.push(key)
      facts.push({ label, value, evidence: evidenceOf(sentence) })
    }
  }
  return facts
}

/** `$480.00` and `$480` are one amount, however it is written. */
const sameAs = (value: string) =>
  value.toLowerCase().replace(/(?<=[$€£¥]) |(?<=\d),(?=\d{3}(?!\d))|[.,]00(?!\d)/g, '')

/** `Chrome` says nothing new after `Chrome 129`. */
const within = (value: string, known: string) => value.length > 2 && known.startsWith(`${value} `)

function factsIn(sentence: Sentence) {
  if (SECRET.test(sentence.plain)) return []
  return DETECTORS.flatMap((detect) => detect(sentence)).filter(
    ({ value }) =>
      value.trim() !== '' && !NO_VALUE.test(value) && findSecrets(value).secrets.length === 0,
  )
}
