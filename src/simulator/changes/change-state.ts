import { sanitise } from '../html/sanitise.ts'
import { type Intercom, settle } from '../intercom.ts'
import { adminAuthor } from '../state/author.ts'
import type { Admin, Conversation, Part } from '../state/state.ts'
import { addPart } from './add-part.ts'

const WORDS = {
  open: { partType: 'open', topic: 'conversation.admin.opened' },
  closed: { partType: 'close', topic: 'conversation.admin.closed' },
  snoozed: { partType: 'snoozed', topic: 'conversation.admin.snoozed' },
} as const

/** A teammate closes, opens or snoozes a conversation. */
export function changeState(
  intercom: Intercom,
  conversation: Conversation,
  change: {
    readonly state: Conversation['state']
    readonly by: Admin
    /** Unix seconds, for `snoozed`. */
    readonly snoozedUntil?: number | undefined
    /** Closing words, which the customer sees. */
    readonly body?: string | undefined
    readonly appPackageCode?: string | undefined
  },
): Part {
  const { partType, topic } = WORDS[change.state]
  conversation.state = change.state
  conversation.snoozed_until = change.state === 'snoozed' ? (change.snoozedUntil ?? null) : null
  const part = addPart(intercom, conversation, {
    partType,
    author: adminAuthor(change.by),
    body: change.body ? sanitise(change.body) : null,
    appPackageCode: change.appPackageCode,
  })
  settle(intercom, conversation, topic, [part])
  return part
}
