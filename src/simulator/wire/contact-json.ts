import type { Contact, SimulatorState } from '../state/state.ts'

/** A customer as Intercom sends them. */
export function contactJson(state: SimulatorState, contact: Contact) {
  const list = (url: string, ids: readonly string[], type: string) => ({
    type: 'list',
    data: ids.map((id) => ({ type, id, url: `/${url}/${id}` })),
    url: `/contacts/${contact.id}/${url}`,
    total_count: ids.length,
    has_more: false,
  })
  return {
    type: 'contact',
    id: contact.id,
    workspace_id: state.workspace.id_code,
    external_id: contact.external_id,
    role: contact.role,
    email: contact.email,
    email_domain: contact.email?.split('@')[1] ?? null,
    phone: contact.phone,
    name: contact.name,
    avatar: null,
    owner_id: null,
    social_profiles: { type: 'list', data: [] },
    has_hard_bounced: false,
    marked_email_as_spam: false,
    unsubscribed_from_emails: false,
    created_at: contact.created_at,
    updated_at: state.madeAt,
    signed_up_at: contact.role === 'user' ? contact.created_at : null,
    last_seen_at: state.madeAt,
    last_replied_at: null,
    last_contacted_at: null,
    language_override: contact.language_override ?? null,
    browser: contact.browser,
    browser_version: contact.browser_version,
    browser_language: contact.language,
    os: contact.os,
    location: {
      type: 'location',
      country: contact.country,
      region: null,
      city: contact.city,
    },
    custom_attributes: contact.custom_attributes,
    tags: list('tags', [], 'tag'),
    notes: list('notes', [], 'note'),
    companies: list('companies', contact.company_id ? [contact.company_id] : [], 'company'),
  }
}
