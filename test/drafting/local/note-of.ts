import type { Account } from '../../../src/domain/account.ts'
import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import { draftNote } from '../../../src/drafting/local/draft-note.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { bareAccount, told } from '../../reading/conversations.ts'

/** The note of a written conversation. */
export function noteOf(
  lines: Parameters<typeof told>[0],
  account: Partial<Account> = {},
): DraftedNote {
  const transcript = told(lines)
  const reading = readConversation(transcript)
  return draftNote({ transcript, reading, account: { ...bareAccount, ...account } })
}
