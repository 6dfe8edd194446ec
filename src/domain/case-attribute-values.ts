import { caseLabel, type SupportCase } from './case.ts'
import type { CASE_ATTRIBUTES } from './case-attributes.ts'

/** A conversation attribute of ours. */
type CaseAttribute = (typeof CASE_ATTRIBUTES)[number]['name']

const STATUS_WORDS = {
  open: 'Open',
  'handed-off': 'Handed off',
  'in-progress': 'In progress',
  'waiting-on-customer': 'Waiting on customer',
  resolved: 'Resolved',
} as const satisfies Record<SupportCase['status'], string>

const TIER_WORDS = {
  standard: 'Standard',
  priority: 'Priority',
  enterprise: 'Enterprise',
} as const satisfies Record<SupportCase['tier'], string>

/** A case as its conversation's attributes say it. */
export function caseAttributeValues(
  supportCase: Pick<SupportCase, 'number' | 'status' | 'owner' | 'tier'>,
): Readonly<Record<CaseAttribute, string>> {
  return {
    'Baton case': caseLabel(supportCase),
    'Baton status': STATUS_WORDS[supportCase.status],
    'Baton owner': supportCase.owner.name,
    'Baton tier': TIER_WORDS[supportCase.tier],
  }
}
