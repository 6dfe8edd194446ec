import { z } from 'zod'
import type { Notification, NotificationSubject } from '../../domain/notification.ts'
import { id, someText, unixSeconds } from './loose.ts'

/** Longer ids and topics are nobody's: they could not be kept, and would keep others from being kept. In UTF-16 units. */
const MAX_CHARS = 200

const boundId = id.pipe(z.string().min(1).max(MAX_CHARS))
const maybeId = boundId.optional().catch(undefined)
const nested = z.object({ id: maybeId }).optional().catch(undefined)

const Item = z.object({
  type: someText.pipe(z.string().max(MAX_CHARS)).optional().catch(undefined),
  id: maybeId,
  conversation_id: maybeId,
  contact_id: maybeId,
  company_id: maybeId,
  conversation: nested,
  ticket: nested,
  contact: nested,
  company: nested,
  admin: nested,
  merged_from: nested,
})

const Envelope = z.object({
  id: boundId,
  app_id: boundId,
  topic: someText.pipe(z.string().min(1).max(MAX_CHARS)),
  created_at: unixSeconds.optional(),
  data: z
    .object({ item: Item.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** Reads a webhook's body; undefined for one that does not say whose it is, which it is or what happened. */
export function toNotification(body: unknown): Notification | undefined {
  const read = Envelope.safeParse(body)
  if (!read.success) return undefined
  const { id: notificationId, app_id: workspaceId, topic, created_at: at, data } = read.data
  return {
    workspaceId,
    notificationId,
    topic,
    subject: data?.item && subjectOf(topic, data.item),
    happenedAt: at && isPlausible(at) ? at : undefined,
  }
}

type Item = z.output<typeof Item>

/**
 * What it is about. Some items are composites, deleted ones carry ids only, and some are a piece of a
 * thread: where a conversation or a ticket is named, that is it.
 */
function subjectOf(topic: string, item: Item): NotificationSubject | undefined {
  // The contact that is gone: under its id we know what it wrote. The item itself is the one that stays.
  if (topic === 'contact.merged' && item.merged_from?.id !== undefined) {
    const gone = { type: 'contact', id: item.merged_from.id }
    return item.id === undefined || item.id === gone.id ? gone : { ...gone, mergedInto: item.id }
  }
  const told = /^(?:conversation|ticket|contact|company|admin)/.exec(topic)?.[0]
  for (const type of ['conversation', 'ticket'] as const) {
    const named = item.type === type ? item.id : undefined
    const found =
      named ?? item[type]?.id ?? (type === 'conversation' ? item.conversation_id : undefined)
    if (found !== undefined) return { type, id: found }
  }
  const found = nestedId(told, item) ?? item.id
  const type = told ?? item.type
  return found === undefined || type === undefined ? undefined : { type, id: found }
}

function nestedId(told: string | undefined, item: Item): string | undefined {
  switch (told) {
    case 'contact':
      return item.contact?.id ?? (item.id === undefined ? item.contact_id : undefined)
    case 'company':
      return item.company?.id ?? (item.id === undefined ? item.company_id : undefined)
    case 'admin':
      return item.admin?.id
    default:
      return undefined
  }
}

/** Intercom began in 2011; a date it cannot mean is no date, and one Postgres cannot hold would be refused. */
const isPlausible = (at: Date) => at.getUTCFullYear() >= 2011 && at.getUTCFullYear() < 2200
