import type { GivenFact } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { inSections } from '../bug-report/in-sections.ts'
import { surroundingsIn } from '../bug-report/tells-surroundings.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** Facts that say where it happens. */
const SURROUNDINGS = ['Browser', 'Operating system', 'Device', 'App version', 'Plan']

/** More are a list of everything ever tried. */
const MOST = 8

/** Browser, device, system, version and plan, each in the customer's words, in the order told. */
export function environmentOf(
  { customer }: Thread,
  facts: readonly GivenFact[],
): readonly Evidence[] {
  const named = facts
    .filter(({ label }) => SURROUNDINGS.includes(label))
    .map(({ value, evidence }) => ({ ...evidence, quote: value }))
  if (named.length > 0) return named.slice(0, MOST)
  return customer
    .filter(({ text }) => surroundingsIn(inSections([text])).length > 0)
    .map((sentence) => evidenceOf(sentence))
    .slice(0, MOST)
}

/** A part of the product by its name: `the Stock valuation report`, `our Shopify integration`. */
const NAMED_PART =
  /\b(?:[Tt]he|[Oo]ur|[Yy]our|[Mm]y|[Ii]n|[Oo]n|[Ff]rom|[Ww]ith) (?<part>(?:[A-Z][\w&-]{1,20} (?:[\w&-]{1,20} )?|(?:(?!the\b|our\b|my\b|your\b|a\b)[a-z-]{3,20}) )(?:page|screen|tab|report|reports|export|import|integration|module|editor|dashboard|section|settings|widget|plugin|app|form|calendar|inbox|api|webhooks?|checkout|sync|scanner|printer))\b/

/** Anything goes by these names. */
const ANY_PART =
  /^(?:same|right|wrong|whole|new|old|other|next|first|last|this|that|mobile|web|desktop|error|bug|only|latest|help|support|phone|product) /i

/** The part of the product it is about: the page they named first, else a feature by its name. */
export function productAreaOf(
  { customer }: Thread,
  facts: readonly GivenFact[],
): Evidence | undefined {
  const page = facts.find(({ label }) => label === 'Product page')
  if (page) return { ...page.evidence, quote: page.value }
  for (const sentence of customer) {
    const part = NAMED_PART.exec(sentence.text)?.groups?.part
    if (part && !ANY_PART.test(part)) return evidenceOf(sentence, part)
  }
  return undefined
}
