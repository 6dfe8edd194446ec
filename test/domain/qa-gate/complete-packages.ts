import type { Account } from '../../../src/domain/account.ts'
import type { FieldName, FieldValues } from '../../../src/domain/context-package.ts'
import { type DraftedNote, UNDRAFTED_PARTS } from '../../../src/domain/drafted-note.ts'
import type { HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import type { Directory, Owner } from '../../../src/domain/owner.ts'
import type { HandoffDraft } from '../../../src/domain/qa-gate/handoff-draft.ts'
import { EMPTY_READING, type Reading } from '../../../src/domain/reading.ts'
import type { Evidence, Message, Transcript } from '../../../src/domain/transcript.ts'
import { readFields } from '../../../src/reading/fields/read-fields.ts'
import { findSecrets } from '../../../src/reading/fields/secrets/find-secrets.ts'

const at = new Date('2025-11-21T15:00:00Z')

const says = (
  number: number,
  role: Message['role'],
  authorName: string,
  text: string,
): Message => ({
  id: `m${number}`,
  number,
  role,
  authorName,
  authorId: authorName.toLowerCase(),
  kind: 'said',
  text,
  at: new Date(at.getTime() - (10 - number) * 3_600_000),
})

/** A conversation with everything a check can ask the thread about: mood, a promise, attempts, steps. */
const transcript: Transcript = {
  conversationId: '7001',
  messages: [
    says(
      1,
      'customer',
      'Joe',
      'I was charged twice on Nov 3, $480 both times. Invoice FW-20818 is the copy.',
    ),
    says(2, 'teammate', 'Ana', 'I have asked our payment system to refund FW-20818.'),
    says(3, 'teammate', 'Ana', 'The refund failed with RF-409. I will call you back by Friday.'),
    says(4, 'customer', 'Joe', 'This is ridiculous, I have told this three times now.'),
    says(
      5,
      'customer',
      'Joe',
      'I open Billing > Invoices. I click FW-20818. I press Dispute. I expected a form to open, but the page stays blank. Our accountant cannot close the month.',
    ),
  ],
}

/** The words a finding rests on. Fails where they do not stand in the message. */
export function evidence(messageNumber: number, quote: string): Evidence {
  const message = transcript.messages.find(({ number }) => number === messageNumber)
  if (!message?.text.includes(quote))
    throw new Error(`Message ${messageNumber} does not say ${quote}`)
  return { messageId: message.id, messageNumber, authorName: message.authorName, quote }
}

export const reading: Reading = {
  ...EMPTY_READING,
  messageCount: 5,
  exchangeCount: 2,
  issueType: 'billing',
  signals: [{ kind: 'billing-dispute', evidence: evidence(1, 'charged twice on Nov 3') }],
  promises: [
    {
      what: 'I will call you back by Friday.',
      due: 'by Friday',
      kind: 'callback',
      evidence: evidence(3, 'I will call you back by Friday.'),
    },
  ],
  attempts: [
    {
      what: 'I have asked our payment system to refund FW-20818.',
      outcome: 'The refund failed with RF-409.',
      evidence: evidence(2, 'I have asked our payment system to refund FW-20818.'),
    },
  ],
  mood: 'angry',
  moodEvidence: evidence(4, 'This is ridiculous, I have told this three times now.'),
  apologies: [],
  facts: [],
  steps: [
    evidence(5, 'I open Billing > Invoices'),
    evidence(5, 'I click FW-20818'),
    evidence(5, 'I press Dispute'),
  ],
  expected: evidence(5, 'I expected a form to open'),
  actual: evidence(5, 'the page stays blank'),
  impact: evidence(5, 'Our accountant cannot close the month.'),
  lastCustomerWords: evidence(5, 'Our accountant cannot close the month.'),
}

/** The same thread without strong words, promises or attempts. */
export const quietReading: Reading = {
  ...reading,
  promises: [],
  attempts: [],
  mood: 'neutral',
  moodEvidence: undefined,
  steps: [],
}

export const account: Account = {
  contactId: 'c1',
  contactName: 'Joe Miller',
  contactEmail: 'joe@northwind.example',
  companyName: 'Northwind',
  tier: 'enterprise',
  plan: 'Business',
  monthlySpend: 18_000,
  renewalDate: undefined,
  health: undefined,
  productArea: undefined,
  environment: undefined,
  crmUrl: undefined,
}

const support = { id: 't1', name: 'Support' }
const billing = { id: 't2', name: 'Billing' }

export const directory: Directory = {
  teams: [support, billing],
  teammates: [
    { id: 'ana', name: 'Ana Rossi', away: false, hasInboxSeat: true, teamIds: ['t1'] },
    { id: 'mia', name: 'Mia Chen', away: false, hasInboxSeat: true, teamIds: ['t2'] },
    { id: 'tom', name: 'Tom Becker', away: false, hasInboxSeat: true, teamIds: ['t2'] },
    { id: 'jonas', name: 'Jonas Okafor', away: true, hasInboxSeat: true, teamIds: ['t2'] },
    { id: 'omar', name: 'Omar Haddad', away: false, hasInboxSeat: false, teamIds: ['t2'] },
  ],
}

export const sender: Owner = { teammateId: 'ana', name: 'Ana Rossi', team: support }

const COMMON: FieldValues = {
  summary:
    'Joe was charged twice on Nov 3. The refund of FW-20818 did not go through. He is still waiting for his money.',
  reason: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
  tried: 'Refunded FW-20818 from the admin panel: rejected with RF-409.',
  promised: 'Ana promised to call Joe back by Friday.',
  feeling: 'Angry, has told his story three times.',
  next_step: 'Refund FW-20818 in Stripe and tell Joe the date.',
}

/** What a good colleague would fill in, by type. */
export const COMPLETE_FIELDS: Readonly<Record<HandoffTypeName, FieldValues>> = {
  'support-to-support': COMMON,
  'support-to-engineering': {
    ...COMMON,
    product_area: 'Billing > Invoices',
    environment: 'Chrome 141 on Windows 11',
    repro_steps: '1. Open Billing > Invoices\n2. Click FW-20818\n3. Press Dispute',
    expected: 'The dispute form opens.',
    actual: 'The page stays blank.',
    impact: 'Their accountant cannot close the month.',
    linked_bugs: 'None known',
  },
  'support-to-success': {
    ...COMMON,
    renewal_date: 'Jan 8, 2026',
    health: 'Yellow: usage is down since October',
    friction: 'Charged twice, and two refunds failed.',
  },
  'enterprise-escalation': {
    ...COMMON,
    severity: 'high',
    impact: 'Their accountant cannot close the month.',
    previous_attempts: 'Refunded by hand in October: worked once, then failed again.',
  },
}

/** What can be spoiled about a complete handoff: fields are given whole or taken out, the rest is replaced. */
export interface Spoiling extends Partial<Omit<HandoffDraft, 'package' | 'typed'>> {
  readonly fields?: Partial<Record<FieldName, string>>
  readonly receiver?: HandoffDraft['package']['receiver']
}

/** A handoff in which the gate finds nothing, unless something in it is spoiled. */
export function completeDraft(type: HandoffTypeName, spoiling: Spoiling = {}): HandoffDraft {
  const { fields: changed = {}, receiver = { teamId: 't2', teammateId: 'mia' }, ...rest } = spoiling
  const fields: FieldValues = { ...COMPLETE_FIELDS[type], ...changed }
  return {
    package: { type, receiver, fields },
    typed: readFields(fields),
    reading,
    transcript,
    drafted: undefined,
    account,
    directory,
    sender,
    hops: [],
    at,
    withoutSecrets: (text) => findSecrets(text).redacted,
    ...rest,
  }
}

/** The same draft after a finding's suggestion was put into its field. */
export function withField(draft: HandoffDraft, field: FieldName, value: string): HandoffDraft {
  const fields = { ...draft.package.fields, [field]: value }
  return { ...draft, package: { ...draft.package, fields }, typed: readFields(fields) }
}

/** A drafter's note with these fields. */
export function draftedNote(fields: FieldValues): DraftedNote {
  return {
    ...UNDRAFTED_PARTS,
    suggestedType: 'support-to-support',
    situation: 'Charged twice',
    oneLook: { issue: 'Charged twice', tried: 'Refund', feeling: 'Angry' },
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { value, evidence: [] }]),
    ),
    doNotAsk: [],
    mood: 'angry',
    firstReply: 'Hi Joe',
    asOf: undefined,
  }
}

/** Hops of a case through teams, the newest `hoursAgo` before the draft. */
export function hopsAgo(...hoursAgo: readonly number[]): HandoffDraft['hops'] {
  return hoursAgo.map((hours, index) => ({
    at: new Date(at.getTime() - hours * 3_600_000),
    fromTeamId: index % 2 === 0 ? 't1' : 't2',
    toTeamId: index % 2 === 0 ? 't2' : 't1',
    toTeammateId: index % 2 === 0 ? 'mia' : 'ana',
  }))
}
