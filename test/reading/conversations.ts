import type { Account } from '../../src/domain/account.ts'
import type { AuthorRole, ConversationPart, Transcript } from '../../src/domain/transcript.ts'
import { toTranscript } from '../../src/reading/transcript/to-transcript.ts'

/** A written line: who, and the body as Intercom keeps it. `note` is a teammate's internal note. */
type Line = readonly [who: string, body: string]

const ROLES: Readonly<Record<string, AuthorRole>> = { Fin: 'fin', Operator: 'bot' }
const TEAMMATES = ['Maya', 'Tom', 'Priya']

const START = Date.parse('2025-11-05T09:00:00Z')
const MINUTE_MS = 60_000

/** Parts from a written conversation: `Maya` and the like are teammates, `Maya notes` writes a note. */
export function partsOf(lines: readonly Line[]): readonly ConversationPart[] {
  return lines.map(([who, body], index) => {
    const name = who.replace(/ notes$/, '')
    const role = ROLES[name] ?? (TEAMMATES.includes(name) ? 'teammate' : 'customer')
    return {
      id: `part-${index + 1}`,
      partType: who.endsWith(' notes') ? 'note' : 'comment',
      role,
      authorName: name,
      authorId: name.toLowerCase(),
      body,
      at: new Date(START + index * 7 * MINUTE_MS),
      redacted: false,
      attachments: [],
    }
  })
}

/** A transcript from a written conversation. */
export const told = (lines: readonly Line[]): Transcript => toTranscript('conv-1', partsOf(lines))

/** An account of which Intercom knows nothing but the name. */
export const bareAccount: Account = {
  contactId: 'contact-1',
  contactName: undefined,
  contactEmail: undefined,
  companyName: undefined,
  tier: 'standard',
  plan: undefined,
  monthlySpend: undefined,
  renewalDate: undefined,
  health: undefined,
  productArea: undefined,
  environment: undefined,
  crmUrl: undefined,
}

/** A conversation with the account it came from. */
export interface Written {
  readonly account: Account
  readonly transcript: Transcript
}

const written = (account: Partial<Account>, lines: readonly Line[]): Written => ({
  account: { ...bareAccount, ...account },
  transcript: told(lines),
})

/** Charged twice, Fin first, the refund promised and not arrived. */
export const doubleCharge = written(
  { contactName: 'Joe Rossi', companyName: 'Rossi Tiles', plan: 'Pro' },
  [
    ['Fin', '<p>Hi there! I am Fin, the AI agent. How can I help?</p>'],
    [
      'Joe Rossi',
      '<p>Hi, I was charged twice for my Pro subscription on Nov 3. Both charges are $49.00, invoice INV-20931.</p>',
    ],
    [
      'Fin',
      '<p>You can see your invoices under <a href="https://app.example.com/billing">Settings > Billing</a>. Please check whether one of the charges is pending.</p>',
    ],
    [
      'Joe Rossi',
      '<p>I checked the bank again, both are settled. I want a refund for the second one.</p>',
    ],
    ['Fin', "<p>I'll connect you with a member of our billing team.</p>"],
    [
      'Maya',
      "<p>Hi Joe, sorry about the double charge. I can see two charges on your account. I've issued a refund for the second one.</p>",
    ],
    [
      'Joe Rossi',
      '<p>That was two days ago and the refund did not go through. My account is overdrawn because of this and I am worried about my rent.</p>',
    ],
    [
      'Maya',
      "<p>I'm so sorry, Joe. I'll check with our payment provider and get back to you by Friday.</p>",
    ],
    [
      'Maya notes',
      '<p>Refund failed in Stripe. I do not have access to Stripe, needs someone in billing to reissue it.</p>',
    ],
  ],
)

/** A bug with everything an engineer wants. */
export const exportBug = written(
  {
    contactName: 'Ana Lima',
    companyName: 'Northwind',
    tier: 'priority',
    plan: 'Business',
    monthlySpend: 900,
  },
  [
    [
      'Ana Lima',
      '<p>Hello, exporting reports to CSV has been failing since Monday.</p><p>Steps to reproduce:</p><ol><li>Open Reports &gt; Sales</li><li>Set the filter to Last 90 days</li><li>Click Export and choose CSV</li></ol><p>Expected: a CSV file is downloaded.</p><p>Actual: a red banner says "Export failed: ERR_EXPORT_TIMEOUT".</p><p>I am on Chrome 129 on Windows 11.</p>',
    ],
    ['Operator', '<p>Thanks for reaching out! The team usually replies in under an hour.</p>'],
    [
      'Tom',
      '<p>Hi Ana, thanks for the detailed report. Could you clear your cache and try again?</p>',
    ],
    [
      'Ana Lima',
      '<p>I cleared the cache and also tried Firefox, but the same error appears. Our finance team can’t close the month without this export.</p>',
    ],
    ['Tom', "<p>Thank you. I'll let you know as soon as I hear from engineering.</p>"],
  ],
)

/** A bug nobody could reproduce from what is said. */
export const vagueBug = written({ contactName: 'Li Wei' }, [
  ['Li Wei', '<p>your app is broken, it doesn’t work at all</p>'],
  ['Maya', '<p>Hi Li, I am sorry to hear that. What exactly happens?</p>'],
  ['Li Wei', '<p>it just crashes. fix it please</p>'],
])

/** A renewal about to be lost. */
export const leavingCustomer = written(
  {
    contactName: 'Sofia Berg',
    companyName: 'Berg & Co',
    tier: 'priority',
    plan: 'Growth',
    monthlySpend: 1200,
    renewalDate: '2025-12-15',
    health: 'red',
  },
  [
    [
      'Sofia Berg',
      '<p>Hi, we are thinking about cancelling our subscription before the renewal on December 15.</p><p>The reports are too slow for our team and we have been waiting for SSO for months. A competitor offers both for $900.</p>',
    ],
    [
      'Priya',
      '<p>Hi Sofia, thank you for being open about it. Our success manager will call you tomorrow at 10am to talk it through.</p>',
    ],
    [
      'Sofia Berg',
      '<p>OK. Honestly, I am disappointed, nobody responds when we report problems.</p>',
    ],
  ],
)

/** Production down at an enterprise customer, and they are furious. */
export const enterpriseOutage = written(
  {
    contactName: 'Marcus Hale',
    companyName: 'Helios Energy',
    tier: 'enterprise',
    plan: 'Enterprise',
    monthlySpend: 18000,
    environment: 'Safari 18.1, macOS 15.1',
  },
  [
    [
      'Marcus Hale',
      '<p>The API is down for us since 08:40. All our agents are locked out and we are losing $5,000 an hour. This is UNACCEPTABLE!!!</p>',
    ],
    ['Fin', '<p>Please try refreshing the page.</p>'],
    [
      'Marcus Hale',
      '<p>That did not help. Get me a human NOW. We get 503 Service Unavailable on https://api.example.com/v2/orders.</p>',
    ],
    [
      'Priya',
      '<p>Marcus, I apologise. I have escalated this to our on-call engineer. We will send you an update within 30 minutes.</p>',
    ],
    [
      'Priya notes',
      '<p>Restarted their connector, still 503. Needs an engineer with access to the EU cluster.</p>',
    ],
  ],
)

/** A promise that was made and one that was kept. */
export const promiseMade = written({ contactName: 'Nadia Haddad' }, [
  [
    'Nadia Haddad',
    '<p>Hello, I never received the invoice for October. Can you send it to accounts@haddad.example?</p>',
  ],
  ['Tom', "<p>Of course. I'll send it today.</p>"],
  ['Tom', '<p>As promised, here is the invoice for October.</p>'],
  ['Nadia Haddad', '<p>Thank you. It has the wrong VAT number, it should be IT01234567890.</p>'],
  [
    'Tom',
    "<p>Sorry about that! We'll send you a corrected invoice within two business days. I will also call you tomorrow to confirm.</p>",
  ],
])

const NUMBERED_TRIES = [
  'I restarted the sync, but it stopped again at 40%.',
  'I reconnected the account, same result.',
  'I disabled the firewall and still nothing.',
]

/** Forty messages about a sync that keeps stopping. */
export const longThread = written(
  { contactName: 'Omar Aziz', companyName: 'Aziz Retail' },
  [
    [
      'Omar Aziz',
      '<p>Our product sync with Shopify is stuck at 40% since last week. Order 55120 is missing in the dashboard.</p>',
    ],
    ...Array.from({ length: 13 }, (_, index): readonly Line[] => [
      [
        index % 2 === 0 ? 'Maya' : 'Tom',
        '<p>Thanks for the details. Does it stop at the same place?</p>',
      ],
      ['Omar Aziz', `<p>Yes, it does. ${NUMBERED_TRIES[index % 3]}</p>`],
      ['Maya notes', '<p>Still looking at the logs.</p>'],
    ])
      .flat()
      .slice(0, 38),
    ['Tom', '<p>We have re-indexed your catalogue. Could you check now?</p>'],
    ['Omar Aziz', '<p>It is still stuck at 40%. I need this fixed, 300 orders are waiting.</p>'],
  ].slice(0, 41) as readonly Line[],
)

/** Somebody who has told it all before. */
export const repeatedStory = written({ contactName: 'Greta Olsen' }, [
  [
    'Greta Olsen',
    '<p>I can’t log in to my account greta@olsen.example. The reset link says "Link expired".</p>',
  ],
  ['Maya', '<p>Hi Greta, we reset your password. Please try again.</p>'],
  ['Greta Olsen', '<p>It still says the link expired.</p>'],
  ['Tom', '<p>Hi, which e-mail address do you use?</p>'],
  [
    'Greta Olsen',
    '<p>As I told the last person, it is greta@olsen.example. This is the third time I have to explain this!</p>',
  ],
])

/** Every written conversation by name. */
export const CONVERSATIONS: Readonly<Record<string, Written>> = {
  'double charge, Fin first': doubleCharge,
  'export bug with steps': exportBug,
  'bug without steps': vagueBug,
  'customer about to leave': leavingCustomer,
  'enterprise outage': enterpriseOutage,
  'promises made and kept': promiseMade,
  'long thread': longThread,
  'repeated story': repeatedStory,
}
