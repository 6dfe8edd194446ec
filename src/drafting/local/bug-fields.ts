import type { DraftedField } from '../../domain/drafted-note.ts'
import type { TextReading } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { readText } from '../../reading/fields/read-text.ts'
import { sentencesOf } from '../../reading/transcript/sentences.ts'
import { tellingPart } from '../../reading/transcript/telling-part.ts'
import { type Material, once } from './material.ts'
import { fieldOf, inOwnWords, stated } from './stated.ts'

/** Fewer words of its own say nothing an engineer could compare. */
const FEWEST_WORDS = 2

/** Of what they say about their surroundings, so many sentences are told. */
const MOST_TOLD = 2

const ENVIRONMENT_LABELS = ['Browser', 'Operating system', 'Device', 'App version']

/** The customer's steps, numbered; undefined when they gave none. */
export function draftSteps({ reading: { steps } }: Material): DraftedField | undefined {
  if (steps.length === 0) return undefined
  return fieldOf(
    steps.map((step, index) => stated(`${index + 1}. ${asInstruction(step.quote)}`, step)),
  )
}

/** What the customer thought would happen. */
export const draftExpected = ({ reading }: Material) =>
  inTheirWords(reading.expected, ({ specificWords }) => specificWords.length >= FEWEST_WORDS)

/** What happened instead. */
export const draftActual = ({ reading }: Material) =>
  inTheirWords(reading.actual, (said) => said.namesActual || tellsHow(said))

/** `It does not work` tells that it fails, not how. */
const tellsHow = ({ specificWords }: TextReading) =>
  specificWords.filter((word) => !/^(?:not working|broken?|fail\w*|wrong)$/.test(word)).length >=
  FEWEST_WORDS

/** What they said, if it tells enough to be worth a field. */
function inTheirWords(
  words: Evidence | undefined,
  isEnough: (said: TextReading) => boolean,
): DraftedField | undefined {
  if (!words) return undefined
  const value = capital(tellingPart(words.quote.replace(GREETING, '')))
  const said = readText(value)
  return isEnough(said) && !said.saysNone ? { value, evidence: [words] } : undefined
}

/** Browser, system, device and version: from what the customer said, else from the account. */
export function draftEnvironment(material: Material): DraftedField | undefined {
  const known = material.account.environment && capital(material.account.environment)
  const said = environmentInBrief(material) ?? (known ? undefined : environmentTold(material))
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

/** Surroundings that go by no name we know, as the customer put them: `our own server behind a proxy`. */
function environmentTold(material: Material): DraftedField | undefined {
  const told = material.reading.environment
    .filter(({ quote }) => readText(quote).namesEnvironment)
    .slice(0, MOST_TOLD)
  return fieldOf(told.map((words) => inOwnWords(material, words)))
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

/** Where in the product it happens: a page or part the customer called by its name, else as the account says. */
export function draftProductArea({ account, reading }: Material): DraftedField | undefined {
  const named = reading.productArea
  const isByName = named !== undefined && BY_NAME.test(named.quote)
  if (named && (isByName || !account.productArea)) {
    return { value: capital(named.quote), evidence: [named] }
  }
  return account.productArea ? { value: account.productArea, evidence: [] } : undefined
}

/** `Reports > Stock valuation`, `Xero sync`, an address; the `order page` could be any. */
const BY_NAME = /^\p{Lu}|[>/]/u

/** What a sentence calls the bug it links. */
const ABOUT_BUGS =
  /\b(?:bugs?|jira|linear|backlog|known issue|tracked|duplicate of|filed|logged (?:as|in|under))\b/i

/** Issue keys that a teammate named as such: `known bug PROJ-123`. An order or an error code looks the same. */
export function draftLinkedBugs({ transcript }: Material): DraftedField | undefined {
  const named = transcript.messages
    .filter(({ role }) => role === 'teammate')
    .flatMap((message) =>
      sentencesOf(message)
        .filter(({ plain }) => ABOUT_BUGS.test(plain))
        .flatMap(({ text }) => [
          ...text.matchAll(/\b(?<!\berror )(?!UTF-|ISO-|INV-|SHA-|RFC-)[A-Z]{2,10}-\d{1,6}\b/g),
        ])
        .map(([quote]) => ({
          messageId: message.id,
          messageNumber: message.number,
          authorName: message.authorName,
          quote,
        })),
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
