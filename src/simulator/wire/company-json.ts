import type { Company } from '../state/state.ts'

/** A company as Intercom sends it. */
export function companyJson(company: Company, workspaceId: string) {
  return {
    type: 'company',
    id: company.id,
    company_id: company.company_id,
    app_id: workspaceId,
    name: company.name,
    remote_created_at: company.created_at,
    created_at: company.created_at,
    updated_at: company.created_at,
    last_request_at: null,
    size: company.size,
    industry: company.industry,
    website: company.website,
    plan: company.plan ? { type: 'plan', id: company.plan.toLowerCase(), name: company.plan } : {},
    monthly_spend: company.monthly_spend,
    session_count: company.user_count * 40,
    user_count: company.user_count,
    custom_attributes: company.custom_attributes,
    tags: { type: 'tag.list', tags: [] },
    segments: { type: 'segment.list', segments: [] },
    notes: { type: 'note.list', notes: [], total_count: 0 },
  }
}
