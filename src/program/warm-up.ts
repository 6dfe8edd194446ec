import type { ConversationPart } from '../domain/transcript.ts'
import { readFields } from '../reading/fields/read-fields.ts'
import { readThread } from './read-thread.ts'

/** Reads a made-up thread once, so that the first customer's is not the one that waits for patterns to compile. */
export function warmUp(): void {
  const account = {
    contactId: 'nobody',
    contactName: undefined,
    contactEmail: undefined,
    companyName: undefined,
    tier: 'standard' as const,
    plan: undefined,
    monthlySpend: undefined,
    renewalDate: undefined,
    health: undefined,
    productArea: undefined,
    environment: undefined,
    crmUrl: undefined,
  }
  const { drafted } = readThread('warm-up', PARTS, account)
  readFields({ summary: drafted.situation, reason: 'The refund failed, needs Stripe access.' })
}

const PARTS: readonly ConversationPart[] = [
  part(
    'customer',
    'I click Export, but nothing happens. I expected a file. I was charged twice, too.',
  ),
  part(
    'teammate',
    'Sorry. I cleared the cache, but it still fails. I will get back to you by Friday.',
  ),
]

function part(role: ConversationPart['role'], body: string): ConversationPart {
  return {
    id: role,
    partType: 'comment',
    role,
    authorName: undefined,
    authorId: undefined,
    body,
    at: new Date(0),
    redacted: false,
    attachments: [],
  }
}
