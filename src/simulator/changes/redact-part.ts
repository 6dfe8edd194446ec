import { type Intercom, settle } from '../intercom.ts'
import type { Conversation, Part } from '../state/state.ts'

/** Removes the words and files of a part, or of the first message. What was there cannot come back. */
export function redactPart(
  intercom: Intercom,
  conversation: Conversation,
  partId: string,
): 'redacted' | 'no-such-part' {
  if (conversation.source.id === partId) {
    Object.assign(conversation.source, { body: '', attachments: [], redacted: true })
    settle(intercom, conversation, 'conversation_part.redacted', [])
    return 'redacted'
  }
  const part: Part | undefined = conversation.parts.find(({ id }) => id === partId)
  if (!part) return 'no-such-part'
  part.body = null
  part.attachments = []
  part.redacted = true
  part.updated_at = intercom.simulation.seconds()
  settle(intercom, conversation, 'conversation_part.redacted', [part])
  return 'redacted'
}
