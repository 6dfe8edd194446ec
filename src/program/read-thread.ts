import type { Account } from '../domain/account.ts'
import { isOwnNote } from '../domain/effect.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import type { ConversationPart } from '../domain/transcript.ts'
import { draftNote } from '../drafting/local/draft-note.ts'
import { readConversation } from '../reading/transcript/read-conversation.ts'
import { toTranscript } from '../reading/transcript/to-transcript.ts'

/** Reads a conversation and drafts its note, our own notes left out: pure, the same words give the same draft. */
export function readThread(
  conversationId: string,
  parts: readonly ConversationPart[],
  account: Account,
): ThreadRead {
  const said = parts.filter(({ partType, body }) => !(partType === 'note' && isOwnNote(body)))
  const transcript = toTranscript(conversationId, said)
  const reading = readConversation(transcript)
  return { transcript, reading, drafted: draftNote({ transcript, reading, account }) }
}
