import type { DraftedField } from '../../domain/drafted-note.ts'
import { readText } from '../../reading/fields/read-text.ts'
import { type Material, once, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'
import { retold } from './retelling.ts'

/** Who is hit and what it costs, with what the contract says about them; undefined when the customer named no impact. */
export function draftImpact(material: Material): DraftedField | undefined {
  const words =
    material.reading.impact ??
    material.reading.signals.find(({ kind }) => kind === 'outage')?.evidence
  if (!words) return undefined
  const clause = retold(words.quote, 'they')
  const hit = clause
    ? `${speakerOf(material, words)} says that ${clause}.`
    : `${speakerOf(material, words)} writes: ${quotedToEnd(words.quote, 240)}`
  const weight = contract(material)
  const value = `${hit.charAt(0).toUpperCase()}${hit.slice(1)}${weight ? ` ${weight}` : ''}`
  return readText(value).namesImpact ? { value, evidence: once([words]) } : undefined
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
