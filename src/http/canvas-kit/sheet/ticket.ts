import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { LANGUAGES } from '../../../domain/waiting/customer-message.ts'

/** What a page we made may do when it comes back: arrange a call about one case of one customer, for a while. */
export type Ticket = z.output<typeof Ticket>

const Ticket = z.strictObject({
  workspaceId: z.string().min(1),
  contactId: z.string().min(1),
  caseNumber: z.int().positive(),
  language: z.enum(LANGUAGES),
  /** Country the telephone number was guessed to be of. */
  country: z.string().length(2),
  /** IANA zone the times were shown in. */
  timeZone: z.string().min(1),
  /** Milliseconds since the epoch; from then on it opens nothing. */
  until: z.int(),
})

/** Long enough to look for one's number and think about a time; a page left open over lunch is asked for again. */
export const TICKET_MS = 3_600_000

/** What one ticket looks like at most, in characters. */
const MAX_CHARACTERS = 2_000

/** Seals a ticket. Whoever holds it sees what stands in it, all of which is their own, and can change none of it. */
export function sealTicket(ticket: Ticket, [secret]: readonly string[]): string {
  const words = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `${words}.${markOf(words, secret ?? '').toString('base64url')}`
}

/** Opens a ticket that was sealed with one of the secrets; `expired` when its time is over. */
export function openTicket(
  sealed: unknown,
  secrets: readonly string[],
  now: Date,
): Ticket | 'expired' | undefined {
  if (typeof sealed !== 'string' || sealed.length > MAX_CHARACTERS) return undefined
  const [words = '', mark = '', ...more] = sealed.split('.')
  const given = Buffer.from(mark, 'base64url')
  const isOurs = secrets
    .map((secret) => markOf(words, secret))
    .map((own) => own.length === given.length && timingSafeEqual(own, given))
    .includes(true)
  if (!isOurs || more.length > 0) return undefined
  const read = Ticket.safeParse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
  if (!read.success) return undefined
  return read.data.until > now.getTime() ? read.data : 'expired'
}

/** A key of its own, made of the secret: a ticket is no signature of anything Intercom signs. */
function markOf(words: string, secret: string): Buffer {
  const key = createHmac('sha256', secret).update('sheet ticket 1').digest()
  return createHmac('sha256', key).update(words).digest()
}
