import { findCompany } from '../changes/find.ts'
import type { ContactView, FactView } from '../control-api.ts'
import { spokenLanguage } from '../messenger/spoken-language.ts'
import type { AttributeValue, Contact, SimulatorState } from '../state/state.ts'

/** A customer and their company for the details panel. */
export function contactView(state: SimulatorState, contact: Contact): ContactView {
  const company = findCompany(state, contact.company_id)
  const browser = [contact.browser, contact.browser_version].filter(Boolean).join(' ')
  return {
    id: contact.id,
    name: contact.name,
    email: contact.email,
    role: contact.role,
    language: spokenLanguage(contact),
    company: company
      ? {
          id: company.id,
          name: company.name,
          plan: company.plan,
          monthlySpend: company.monthly_spend,
          facts: attributeFacts(company.custom_attributes),
        }
      : null,
    facts: [
      { label: 'Location', value: `${contact.city}, ${contact.country}` },
      ...(browser ? [{ label: 'Browser', value: browser }] : []),
      ...(contact.os ? [{ label: 'System', value: contact.os }] : []),
      ...attributeFacts(contact.custom_attributes),
    ],
  }
}

/** Custom attributes that have a value, readable: `renewal_date` is `Renewal date`. */
export function attributeFacts(attributes: Readonly<Record<string, AttributeValue>>): FactView[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === null || value === '') return []
    const words = name.replaceAll('_', ' ')
    return [{ label: words.charAt(0).toUpperCase() + words.slice(1), value: String(value) }]
  })
}
