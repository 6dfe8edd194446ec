import type { Account } from '../domain/account.ts'
import { isOwnNote } from '../domain/effect.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import type { ConversationPart } from '../domain/transcript.ts'
import type { Workspace } from '../domain/workspace.ts'
import { draftNote } from '../drafting/local/draft-note.ts'
import { readConversation } from '../reading/transcript/read-conversation.ts'
import { toTranscript } from '../reading/transcript/to-transcript.ts'

/**
 * Reads a conversation and drafts its note, our own notes left out: pure, the same words give the same draft.
 * What was promised `by Friday` is due by the customer's calendar and the workspace's hours, where they are known.
 */
export function readThread(
  conversationId: string,
  parts: readonly ConversationPart[],
  account: Account,
  workspace?: Workspace,
): ThreadRead {
  const said = parts.filter(({ partType, body }) => !(partType === 'note' && isOwnNote(body)))
  const transcript = toTranscript(conversationId, said)
  const reading = readConversation(transcript, workspace && contextOf(account, workspace))
  const handedOverAt = parts.findLast(isHandoffNote)?.at
  return { transcript, reading, drafted: draftNote({ transcript, reading, account, handedOverAt }) }
}

/** Our note in the thread that a case changed hands: what stands after it is news to the one who has it. */
const isHandoffNote = ({ partType, body }: ConversationPart): boolean =>
  partType === 'note' && isOwnNote(body) && /\bC-\d+ handed over:/.test(body ?? '')

const contextOf = ({ timeZone, renewalDate }: Account, workspace: Workspace) => ({
  timeZone: timeZone ?? workspace.timeZone,
  hours: hoursOf(workspace),
  renewalDate,
})
