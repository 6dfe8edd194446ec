import type { ConversationDetail, FactView } from '../control-api.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'

/** Who the customer is: a line or two in sight, the rest behind a click. */
export function customerFacts({ contact, attributes, tags }: ConversationDetail): HTMLElement {
  const { name, email, role, company } = contact
  const plan = [company?.name, company?.plan].filter((it) => it).join(' · ')
  return element(
    'section',
    { class: 'customer', 'aria-label': 'Customer' },
    element(
      'div',
      { class: 'customer-head' },
      avatar(name, 'customer'),
      element(
        'div',
        {},
        element('h2', {}, name),
        element('p', { class: 'faint' }, plan || (role === 'lead' ? 'Lead' : 'No company')),
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, 'Customer, company and conversation'),
      factList('Customer', [{ label: 'E-mail', value: email ?? 'Unknown' }, ...contact.facts]),
      company ? factList('Company', companyFacts(company)) : undefined,
      factList('Conversation', [
        ...attributes,
        ...(tags.length > 0 ? [{ label: 'Tags', value: tags.join(', ') }] : []),
      ]),
    ),
  )
}

function companyFacts({
  name,
  plan,
  monthlySpend,
  facts,
}: NonNullable<ConversationDetail['contact']['company']>): FactView[] {
  return [
    { label: 'Name', value: name },
    ...(plan ? [{ label: 'Plan', value: plan }] : []),
    ...(monthlySpend === null
      ? []
      : [{ label: 'Monthly spend', value: monthlySpend.toLocaleString('en-US') }]),
    ...facts,
  ]
}

function factList(title: string, facts: readonly FactView[]): HTMLElement | undefined {
  if (facts.length === 0) return undefined
  const rows = facts.flatMap(({ label, value }) => [
    element('dt', {}, label),
    element('dd', {}, value),
  ])
  return element('div', {}, element('h3', {}, title), element('dl', { class: 'facts' }, ...rows))
}
