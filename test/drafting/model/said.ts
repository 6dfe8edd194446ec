import type { Account } from '../../../src/domain/account.ts'
import type { AuthorRole, ConversationPart } from '../../../src/domain/transcript.ts'
import { readThread } from '../../../src/program/read-thread.ts'

/** Nobody special. */
export const ACCOUNT: Account = {
  contactId: 'joe',
  contactName: 'Joe Marsh',
  contactEmail: 'joe@example.com',
  companyName: 'Marsh Ltd',
  tier: 'standard',
  plan: undefined,
  monthlySpend: undefined,
  renewalDate: undefined,
  health: undefined,
  productArea: undefined,
  environment: undefined,
  crmUrl: undefined,
}

const NAMES: Readonly<Record<AuthorRole, string>> = {
  customer: 'Joe Marsh',
  teammate: 'Ana Rossi',
  fin: 'Fin',
  bot: 'Operator',
}

/** One line of a conversation: who, and what. */
export type Line = readonly [role: AuthorRole, text: string]

/** Lines as Intercom's parts, a minute between them. */
export const partsOf = (...lines: readonly Line[]): readonly ConversationPart[] =>
  lines.map(([role, body], at) => ({
    id: `part-${at + 1}`,
    partType: 'comment',
    role,
    authorName: NAMES[role],
    authorId: role,
    body,
    at: new Date(Date.UTC(2026, 2, 2, 9, at)),
    redacted: false,
    attachments: [],
  }))

/** A conversation of these lines, read and drafted locally. */
export const said = (...lines: readonly Line[]) => readThread('215', partsOf(...lines), ACCOUNT)

/** A refund that failed: two customers' messages, two of ours. */
export const REFUND: readonly Line[] = [
  ['customer', 'Hi, I was charged twice for order #4411, $49 each. I’m furious!'],
  [
    'teammate',
    'Sorry about that, Joe. I tried to refund the second charge and it failed with RF-409.',
  ],
  ['customer', 'So what now? I need the money before Friday.'],
  ['teammate', 'I will send you an update by Thursday. Somebody with Stripe access has to look.'],
]

/** One claim, as a model writes it. */
export const claim = (text: string, ...evidence: readonly (readonly [string, string])[]) => ({
  text,
  evidence: evidence.map(([message, quote]) => ({ message, quote })),
})

/** An honest note about `REFUND`. */
export const HONEST = {
  situation: [
    claim('Charged twice for order #4411, refund failed', ['m1', 'charged twice for order #4411']),
  ],
  gist: [
    { message: 'm1', quote: 'I was charged twice for order #4411, $49 each' },
    { message: 'm2', quote: 'I tried to refund the second charge and it failed with RF-409' },
    { message: 'm4', quote: 'I will send you an update by Thursday' },
  ],
  summary: [
    claim('Joe was charged twice for order #4411, $49 each.', [
      'm1',
      'I was charged twice for order #4411, $49 each',
    ]),
    claim('A refund of the second charge failed with RF-409 and is still open.', [
      'm2',
      'it failed with RF-409',
    ]),
  ],
  reason: [
    claim('The refund fails with RF-409 and needs somebody with Stripe access.', [
      'm4',
      'Somebody with Stripe access has to look',
    ]),
  ],
  tried: [
    claim('Ana tried to refund the second charge: it failed with RF-409.', [
      'm2',
      'I tried to refund the second charge and it failed',
    ]),
  ],
  promised: [
    claim('Ana told Joe that she will send an update by Thursday.', [
      'm4',
      'I will send you an update by Thursday',
    ]),
  ],
  feeling: [claim('Joe is furious about being charged twice.', ['m1', "I'm furious"])],
  next_step: [
    claim('Look into the failed refund in Stripe.', [
      'm4',
      'Somebody with Stripe access has to look',
    ]),
  ],
  first_reply: [
    claim(
      'Joe, you were charged twice for order #4411 and the refund failed: I see all of it here.',
      ['m1', 'charged twice'],
    ),
  ],
}
