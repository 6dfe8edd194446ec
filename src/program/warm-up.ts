import type { ConversationPart } from '../domain/transcript.ts'
import { IntercomContact, toAccount } from '../intercom/payloads/contact.ts'
import { readFields } from '../reading/fields/read-fields.ts'
import { readThread } from './read-thread.ts'

/**
 * Reads something made up once, so that the first customer's words are not the ones that wait for patterns to compile.
 * A process that does not work itself reads what people type, and whole threads next to never: their patterns, once
 * compiled, take 20 MB.
 */
export function warmUp(does: 'web' | 'work'): void {
  readFields({
    summary: 'I click Export, but nothing happens. I expected a file. I was charged twice, too.',
    reason: 'The refund failed, needs Stripe access.',
  })
  if (does === 'work') readThread('warm-up', PARTS, NOBODY)
}

const NOBODY = toAccount(IntercomContact.parse({ id: 'nobody' }), undefined)

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
