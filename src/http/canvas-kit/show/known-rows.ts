import { clockCell } from '../../../../canvases/inbox/clock-text.ts'
import { showDay } from '../../../../canvases/moment.ts'
import type { KnownFactName } from '../../../domain/handoff-types/handoff-type.ts'
import { HANDOFF_TYPES } from '../../../domain/handoff-types/index.ts'
import type { HandOverForm } from '../../../use-cases/hand-over-form.ts'
import { showClock } from './clock.ts'
import type { Showing } from './showing.ts'

const LABELS: Readonly<Record<KnownFactName, string>> = {
  account: 'Account',
  contact: 'Contact',
  tier: 'Tier',
  plan: 'Plan',
  sla: 'SLA',
  owner: 'Owner',
  transcript: 'Transcript',
  renewal_date: 'Renewal',
  health: 'Health',
  severity: 'Severity',
  crm: 'CRM',
  product_area: 'Product area',
  environment: 'Environment',
}

/** What data filled in for this kind of handoff; facts that nothing knows are left out. */
export function knownRows(form: HandOverForm, showing: Showing): [field: string, value: string][] {
  return HANDOFF_TYPES[form.package.type].known.flatMap((name): [string, string][] => {
    const value = factOf(name, form, showing)
    return value === undefined || value === '' ? [] : [[LABELS[name], value]]
  })
}

function factOf(name: KnownFactName, form: HandOverForm, showing: Showing): string | undefined {
  const { account, card, conversation } = form
  switch (name) {
    case 'account':
      return account.companyName
    case 'contact':
      return [account.contactName, account.contactEmail].filter(Boolean).join(', ')
    case 'tier':
      return capital(account.tier)
    case 'plan':
      return account.plan
    case 'sla':
      return (
        card.supportCase && clockCell(showClock(card.clocks, showing.now), card.workspace.timeZone)
      )
    case 'owner':
      return card.supportCase?.owner.name
    case 'transcript': {
      const count = conversation?.transcript.messages.length ?? 0
      return count === 0 ? undefined : count === 1 ? '1 message' : `${count} messages`
    }
    case 'renewal_date':
      return account.renewalDate && showDay(new Date(`${account.renewalDate}T12:00:00Z`), 'UTC')
    case 'health':
      return account.health
    case 'severity':
      return card.supportCase && capital(card.supportCase.severity)
    case 'crm':
      return account.crmUrl
    case 'product_area':
      return account.productArea
    case 'environment':
      return account.environment
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
