import type { DraftedField } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { type Material, once } from './material.ts'

const ENVIRONMENT_LABELS = ['Browser', 'Operating system', 'Device', 'App version']

/** The customer's steps, numbered; undefined when they gave none. */
export function draftSteps({ reading: { steps } }: Material): DraftedField | undefined {
  if (steps.length === 0) return undefined
  return {
    value: steps.map(({ quote }, index) => `${index + 1}. ${asInstruction(quote)}`).join('\n'),
    evidence: steps,
  }
}

/** What the customer thought would happen. */
export const draftExpected = ({ reading }: Material) => inTheirWords(reading.expected)

/** What happened instead. */
export const draftActual = ({ reading }: Material) => inTheirWords(reading.actual)

function inTheirWords(words: Evidence | undefined): DraftedField | undefined {
  if (!words) return undefined
  return { value: capital(words.quote.replace(GREETING, '')), evidence: [words] }
}

/** Browser, system, device and version: from what the customer said, else from the account. */
export function draftEnvironment(material: Material): DraftedField | undefined {
  const said = environmentInBrief(material)
  const known = material.account.environment
  if (!known) return said
  if (
    !said ||
    said.value.split(', ').every((part) => known.toLowerCase().includes(part.toLowerCase()))
  ) {
    return { value: known, evidence: said?.evidence ?? [] }
  }
  return {
    value: `${said.value} (said by the customer); ${known} (from the account)`,
    evidence: said.evidence,
  }
}

/** The first of each kind the customer named: later ones are usually what they tried next. */
export function environmentInBrief({ reading }: Material): DraftedField | undefined {
  const facts = ENVIRONMENT_LABELS.flatMap((label) => {
    const found = reading.facts.find((fact) => fact.label === label)
    return found ? [found] : []
  })
  if (facts.length === 0) return undefined
  const value = facts.map(({ label, value: is }) =>
    label === 'App version' ? `version ${is.replace(/^v(?=\d)/, '')}` : is,
  )
  return { value: value.join(', '), evidence: once(facts.map(({ evidence }) => evidence)) }
}

/** Where in the product it happens: from the account, else the page the customer named. */
export function draftProductArea({ account, reading }: Material): DraftedField | undefined {
  const page = reading.facts.find(({ label }) => label === 'Product page')
  if (page) return { value: capital(page.value), evidence: [page.evidence] }
  return account.productArea ? { value: account.productArea, evidence: [] } : undefined
}

/** Issue keys that anybody in the conversation named: `PROJ-123`. */
export function draftLinkedBugs({ transcript }: Material): DraftedField | undefined {
  const named = transcript.messages
    .filter(({ role }) => role === 'teammate')
    .flatMap((message) =>
      [...message.text.matchAll(/\b(?!UTF-|ISO-|INV-|SHA-|RFC-)[A-Z]{2,10}-\d{1,6}\b/g)].map(
        ([key]) => ({
          messageId: message.id,
          messageNumber: message.number,
          authorName: message.authorName,
          quote: key,
        }),
      ),
    )
  if (named.length === 0) return undefined
  return { value: [...new Set(named.map(({ quote }) => quote))].join(', '), evidence: once(named) }
}

const capital = (words: string) =>
  /^https?:/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1)

const STORYTELLING =
  /^(?:(?:steps?(?: to reproduce)?:?|when(?:ever)?|if|every time|each time|as soon as|once|after|first|then|next|and|finally|so|i|we|you|just|simply),? )+(?=\S)/i

const GREETING = /^(?:hi|hello|hey|dear)\b[^,.!?]{0,25}[,.!]+\s*(?=\S)/i

/** `When I click Export` becomes `Click Export`. */
const asInstruction = (step: string) =>
  capital(step.replace(GREETING, '').replace(STORYTELLING, '').replace(/\s+/g, ' '))
