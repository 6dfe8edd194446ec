import { wireJson } from '../../src/simulator/wire/signed-body.ts'

/** Parts of the conversation that a card request brings along, its opening message not counted. */
export const PART_COUNT = 60

/** A card request's body is this large, in bytes. */
export const BODY_BYTES = 150_000

/** Messages follow each other at this distance, in seconds. */
const SECONDS_APART = 90

/** What the people of this conversation say, by who says it. Bodies are made of whole sentences of these. */
const SENTENCES = {
  user: [
    'I was charged twice for the Pro plan on Nov 3, both times $49.00, invoice INV-20931.',
    'The export to CSV stops at 40% and then shows "Export failed: ERR_EXPORT_TIMEOUT".',
    'I cleared the cache & tried Firefox as well, but the same error appears.',
    'Our finance team cannot close the month without this report.',
    'As I told your colleague before, the account is billing@northwind.example.',
    'I open Reports > Sales, set the filter to <b>Last 90 days</b> and click Export.',
    'This has been going on since Monday and I am getting worried.',
    'Is there anything else you need from me? We are on Chrome 129 and Windows 11.',
  ],
  admin: [
    'Thank you for the details, I can see both charges on your account.',
    'Could you clear your cache and try again, please?',
    'I have issued a refund for the second charge, it usually takes three to five days.',
    "I'm sorry about the trouble. I'll check with our payment provider and get back to you by Friday.",
    'Please find the steps <a href="https://help.example.com/exports?from=inbox&lang=en">in this article</a>.',
    'We restarted the export queue this morning, it did not help with your report.',
    "I'll let you know as soon as I hear from engineering.",
    'Does it stop at the same place each time?',
  ],
  bot: [
    'Hi there! You are speaking with Fin, I can answer most questions at once.',
    'You can find your invoices under <i>Settings > Billing</i>.',
    'Let me connect you with a member of the team.',
  ],
} as const

type Speaker = keyof typeof SENTENCES

const AUTHORS = {
  user: {
    type: 'user',
    id: '6543210fedcba9876543210f',
    name: 'Ana Lima',
    email: 'ana@northwind.example',
  },
  admin: { type: 'admin', id: '814001', name: 'Maya Lindqvist', email: 'maya@example.com' },
  bot: { type: 'bot', id: '814000', name: 'Fin', email: 'fin@example.com' },
} as const

/**
 * A conversation as Intercom sends it with a card request: 60 parts, the newest at `updatedAt`.
 *
 * @param bodyBytes how large the card request's body is to be, give or take one in a hundred
 */
export function conversationPayload(
  conversationId: string,
  updatedAt: Date,
  bodyBytes = BODY_BYTES,
) {
  const empty = withBodies(conversationId, updatedAt, () => '')
  const share = (bodyBytes - wireJson(cardPayload(empty)).length) / (PART_COUNT + 1)
  let room = 0
  return withBodies(conversationId, updatedAt, (index) => {
    room += share
    const body = bodyOf(index, room)
    room -= bytesOf(body)
    return body
  })
}

/** The customer of the conversation, as Intercom sends them. */
export const CONTACT = {
  type: 'contact',
  id: AUTHORS.user.id,
  role: 'user',
  name: AUTHORS.user.name,
  email: AUTHORS.user.email,
  browser: 'chrome',
  browser_version: '129.0',
  os: 'Windows 11',
  custom_attributes: { plan: 'Business', renewal_date: '2027-01-08', health_score: 'yellow' },
  tags: { type: 'list', data: [], total_count: 0, has_more: false },
  companies: {
    type: 'list',
    data: [{ type: 'company', id: 'company-1' }],
    total_count: 1,
    has_more: false,
  },
} as const

/** Everything in a card request beside the conversation's own words. */
export function cardPayload(conversation: object) {
  return {
    workspace_region: 'US',
    admin: { ...AUTHORS.admin, away_mode_enabled: false, has_inbox_seat: true, team_ids: ['1'] },
    conversation,
    contact: CONTACT,
    customer: { ...CONTACT, type: 'user' },
  }
}

function withBodies(conversationId: string, updatedAt: Date, bodyFor: (index: number) => string) {
  const newest = Math.floor(updatedAt.getTime() / 1_000)
  const oldest = newest - PART_COUNT * SECONDS_APART
  return {
    type: 'conversation',
    id: conversationId,
    title: 'Charged twice, and the export fails',
    created_at: oldest,
    updated_at: newest,
    waiting_since: newest,
    state: 'open',
    open: true,
    read: true,
    priority: 'none',
    admin_assignee_id: Number(AUTHORS.admin.id),
    team_assignee_id: '1',
    contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: CONTACT.id }] },
    company: { type: 'company', id: 'company-1', name: 'Northwind', monthly_spend: 900 },
    ai_agent_participated: true,
    source: {
      type: 'conversation',
      id: `${conversationId}-0`,
      delivered_as: 'customer_initiated',
      subject: '',
      body: bodyFor(0),
      author: AUTHORS.user,
      attachments: [],
      redacted: false,
    },
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: Array.from({ length: PART_COUNT }, (_, index) => ({
        type: 'conversation_part',
        id: `${conversationId}-${index + 1}`,
        part_type: 'comment',
        body: bodyFor(index + 1),
        created_at: oldest + (index + 1) * SECONDS_APART,
        updated_at: oldest + (index + 1) * SECONDS_APART,
        notified_at: oldest + (index + 1) * SECONDS_APART,
        assigned_to: null,
        author: AUTHORS[speakerOf(index + 1)],
        attachments: [],
        external_id: null,
        redacted: false,
        state: 'open',
        tags: [],
        event_details: {},
        metadata: {},
        app_package_code: null,
        email_message_metadata: null,
      })),
      total_count: PART_COUNT,
    },
  }
}

/** Fin answers first, then the customer and a teammate take turns; the customer has the last word. */
function speakerOf(index: number): Speaker {
  if (index === 1) return 'bot'
  return index % 2 === 0 ? 'user' : 'admin'
}

/** Whole sentences in paragraphs, as many as fit into `room` bytes of JSON as Intercom writes it. */
function bodyOf(index: number, room: number): string {
  const sentences = SENTENCES[speakerOf(index)]
  const paragraphs: string[] = []
  let left = room
  for (let next = index; ; next += 1) {
    const paragraph = `<p>${sentences[next % sentences.length]}</p>`
    left -= bytesOf(paragraph)
    if (left < 0) return paragraphs.join('')
    paragraphs.push(paragraph)
  }
}

/** Bytes of a text inside JSON as Intercom writes it, without its quotation marks. */
const bytesOf = (text: string) => wireJson(text).length - 2
