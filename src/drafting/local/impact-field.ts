import type { DraftedField, Statement } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { readText } from '../../reading/fields/read-text.ts'
import { atStart, type Material, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'
import { retold } from './retelling.ts'
import { fieldOf, stated } from './stated.ts'

/** Beside the strongest, so many more words on how it hurts are told. */
const MAX_MORE = 2

/** Who is hit, what it costs and by when, with what the contract says about them; undefined when the customer named no impact. */
export function draftImpact(material: Material): DraftedField | undefined {
  const { reading } = material
  const words =
    reading.impact ??
    reading.signals.find(({ kind }) => kind === 'outage')?.evidence ??
    reading.impacts[0]?.evidence
  if (!words) return undefined
  const others = reading.impacts
    .map(({ evidence }) => evidence)
    .filter(({ quote }) => quote !== words.quote)
    .slice(0, MAX_MORE)
  const weight = contract(material)
  const told = [words, ...others].map((said) => hurts(material, said))
  const field = fieldOf([...told, ...(weight ? [stated(weight)] : [])], ' ')
  return field && readText(field.value).namesImpact ? field : undefined
}

function hurts(material: Material, words: Evidence): Statement {
  const clause = retold(words.quote, 'they')
  const who = atStart(speakerOf(material, words))
  return stated(
    clause ? `${who} says that ${clause}.` : `${who} writes: ${quotedToEnd(words.quote, 240)}`,
    words,
  )
}

/** `Helios Energy is an enterprise customer on the Enterprise plan and spends 18000 a month.` */
function contract({ account }: Material): string | undefined {
  const { companyName, contactName, tier, plan, monthlySpend } = account
  const tierWords =
    tier === 'standard' ? undefined : `is ${tier === 'enterprise' ? 'an' : 'a'} ${tier} customer`
  const planWords = plan ? `${tierWords ? '' : 'is '}on the ${plan} plan` : undefined
  const spendWords = monthlySpend ? `spends ${monthlySpend} a month` : undefined
  const is = [tierWords, planWords].filter((part) => part).join(' ')
  const facts = [is, spendWords].filter((part) => part).join(' and ')
  return facts === '' ? undefined : `${companyName ?? contactName ?? 'The customer'} ${facts}.`
}
