import { z } from 'zod'
import type { Account } from '../../domain/account.ts'
import { officialTimeZone } from '../../domain/sla/official-time-zone.ts'
import { storableText } from '../../domain/storable-text.ts'
import { type TierFacts, tierOf } from '../../domain/tier-of.ts'
import { id, optionalId, optionalText } from './loose.ts'

const Attributes = z.record(z.string(), z.unknown()).nullish().catch({})

/** A contact as Intercom sends it. */
export const IntercomContact = z.object({
  id,
  name: optionalText.catch(undefined),
  email: optionalText.catch(undefined),
  browser: optionalText.catch(undefined),
  browser_version: optionalText.catch(undefined),
  os: optionalText.catch(undefined),
  language_override: optionalText.catch(undefined),
  browser_language: optionalText.catch(undefined),
  location: z.object({ timezone: optionalText }).nullish().catch(undefined),
  custom_attributes: Attributes,
  companies: z
    .object({ data: z.array(z.object({ id: optionalId })).catch([]) })
    .nullish()
    .catch(undefined),
})

/** A company as Intercom sends it. */
export const IntercomCompany = z.object({
  id,
  name: optionalText.catch(undefined),
  plan: z.object({ name: optionalText }).nullish().catch(undefined),
  monthly_spend: z.coerce.number().nullish().catch(undefined),
  custom_attributes: Attributes,
})

/** A contact as read from a payload. */
export type IntercomContact = z.output<typeof IntercomContact>

/** A company as read from a payload. */
export type IntercomCompany = z.output<typeof IntercomCompany>

/** What is known about the customer: their own attributes first, then their company's. */
export function toAccount(contact: IntercomContact, company: IntercomCompany | undefined): Account {
  const attribute = (...names: readonly string[]) =>
    names
      .flatMap((name) => [contact.custom_attributes?.[name], company?.custom_attributes?.[name]])
      .map(plainValue)
      .find((value) => value !== undefined)
  const plan = company?.plan?.name ?? attribute('plan')
  const facts: TierFacts = {
    contractTier: attribute('contract_tier', 'tier', 'account_tier'),
    plan,
    monthlySpend: company?.monthly_spend ?? undefined,
  }
  return {
    contactId: contact.id,
    contactName: contact.name,
    contactEmail: contact.email,
    companyName: company?.name,
    tier: tierOf(facts),
    plan,
    monthlySpend: facts.monthlySpend,
    renewalDate: calendarDate(attribute('renewal_date', 'renewal_at', 'contract_renewal')),
    health: attribute('health_score', 'health', 'account_health'),
    productArea: attribute('product_area', 'last_page', 'current_page'),
    environment: environmentOf(contact, attribute('app_version', 'version')),
    chosenLanguage: contact.language_override,
    browserLanguage: contact.browser_language,
    crmUrl: attribute('crm_url', 'salesforce_url', 'hubspot_url'),
    timeZone: officialTimeZone(
      contact.location?.timezone ?? attribute('time_zone', 'timezone', 'tz') ?? '',
    ),
  }
}

function environmentOf(contact: IntercomContact, version: string | undefined): string | undefined {
  const browser = [contact.browser, contact.browser_version].filter(Boolean).join(' ')
  const known = [browser, contact.os, version && `version ${version}`].filter(Boolean)
  return known.length > 0 ? known.join(', ') : undefined
}

function plainValue(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? storableText(value.trim()) : undefined
}

/** Intercom keeps dates as unix seconds or as ISO text. Anything else is not a date. */
function calendarDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (/^\d{9,11}$/.test(value)) return new Date(Number(value) * 1_000).toISOString().slice(0, 10)
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? []
  const noon = new Date(`${date}T12:00:00Z`)
  return date && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(date)
    ? date
    : undefined
}
