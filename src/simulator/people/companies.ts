import type { Company } from '../state/state.ts'
import type { Calendar } from './calendar.ts'

/** The companies that use Fernwick, by the name the written people belong to. */
export type CompanyKey =
  | 'bluepine'
  | 'marlow'
  | 'atlas'
  | 'juniper'
  | 'kranz'
  | 'redfern'
  | 'opaline'
  | 'halvor'

/** The companies that use Fernwick, with contracts that matter to a handoff. Renewal dates lie around today. */
export function companies(calendar: Calendar): Record<CompanyKey, Company> {
  const company = (
    number: number,
    name: string,
    plan: string,
    monthlySpend: number,
    people: number,
    contract: { tier: string; renewsInDays: number; health: number; industry: string },
  ): Company => ({
    id: `6720c0de0000000000000${String(100 + number)}`,
    company_id: `fw-${2040 + number * 7}`,
    name,
    plan,
    monthly_spend: monthlySpend,
    size: people,
    industry: contract.industry,
    website: `https://${name.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`,
    user_count: Math.max(1, Math.round(people / 12)),
    created_at: calendar.seconds(-400 - number * 31),
    custom_attributes: {
      contract_tier: contract.tier,
      renewal_date: calendar.date(contract.renewsInDays),
      health_score: contract.health,
      crm_url: `https://crm.fernwick.example/accounts/${2040 + number * 7}`,
    },
  })
  const by = (tier: string, renewsInDays: number, health: number, industry: string) => ({
    tier,
    renewsInDays,
    health,
    industry,
  })
  return {
    bluepine: company(1, 'Bluepine Outdoors', 'Growth', 480, 60, by('Standard', 140, 71, 'Retail')),
    marlow: company(2, 'Marlow & Finch', 'Growth', 640, 85, by('Priority', 96, 64, 'Homeware')),
    atlas: company(
      3,
      'Atlas Medical Supply',
      'Enterprise',
      14_800,
      1_900,
      by('Enterprise', 63, 58, 'Healthcare'),
    ),
    juniper: company(4, 'Juniper Lane', 'Starter', 49, 6, by('Standard', 210, 80, 'Fashion')),
    kranz: company(5, 'Kranz Werkzeuge GmbH', 'Growth', 720, 110, by('Priority', 175, 77, 'Tools')),
    redfern: company(
      6,
      'Redfern Coffee Roasters',
      'Growth',
      390,
      40,
      by('Standard', 19, 34, 'Food'),
    ),
    opaline: company(7, 'Opaline Cosmetics', 'Scale', 2_350, 260, by('Priority', 41, 52, 'Beauty')),
    halvor: company(
      8,
      'Halvorsen Marine',
      'Enterprise',
      9_200,
      740,
      by('Enterprise', 118, 83, 'Marine'),
    ),
  }
}
